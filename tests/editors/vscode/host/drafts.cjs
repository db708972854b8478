// Letters that are hard to measure: characters of two units, of several characters, wide ones, tabs, all line ends.

const WAVE = '\u{1F44B}\u{1F3FD}';
const FAMILY = '\u{1F469}\u200D\u{1F469}\u200D\u{1F467}';

const plain = [
  'To: Ingrid Halvorsen <ingrid.halvorsen@brightwater.example>',
  'Subject: Interview on Thursday',
  '',
  'Dear Ms. Halvorsen,',
  '',
  'I am writing to withdraw my application for the hydrologist position at Brightwater.',
  'Your recruiter was rude.',
  '',
  'Kind regards,',
  'Jonas Feld',
  '',
];

const astral = [
  'To: Ingrid Halvorsen <ingrid.halvorsen@brightwater.example>',
  `Subject: ${WAVE} Interview`,
  '',
  'Dear Ms. Halvorsen,',
  '',
  `${WAVE}${FAMILY} I am withdrawing my application for the hydrologist position at Brightwater.`,
  `\t\u{1F389}\tCafe\u0301 and nai\u0308ve \u{1D4B3} aside, your recruiter was rude. ${FAMILY}`,
  '',
  `Kind regards,`,
  `Zoe\u0308 ${WAVE}`,
  '',
];

const wide = [
  'Dear Ms. Tanaka,',
  '',
  '\u7530\u4E2D\u3055\u3093\u3001 I have to withdraw my application for the position at Hoshino.',
  '\u9762\u63A5 \uFF21\uFF22 the interviewer was incompetent, \u{20BB7} to say it plainly.',
  '',
  'Kind regards,',
  '\u30E6\u30AD Weber',
  '',
];

const placeholders = [
  'Dear [Name],',
  '',
  `Thank you \u{1F64F} for your time. I would like to withdraw from the process for the {{role}} position, because I have accepted another offer.`,
  'I hope that we can stay in touch.',
  '',
  'Best regards,',
  'Mia Castell',
  '',
];

const answered = [
  'Dear Mr. Brandt,',
  '',
  `thank you for the invitation. \u{1F600} I must decline the interview on Monday. Your process is a joke.`,
  '',
  'Best regards,',
  'Ana Diaz',
  '',
  'On Fri, 20 Nov 2026 at 10:02, Olaf Brandt <olaf@brandt.example> wrote:',
  '> Dear Ana,',
  '>',
  '> we would like to invite you to an interview. Your recruiter was rude.',
  '',
];

const ordinary = ['To: tom@mail.example', 'Subject: The parcel', '', 'Hi Tom,', '', 'the parcel came today \u{1F4E6}.', '', 'Bea', ''];

const drafts = [
  { name: 'plain-lf.eml', text: plain.join('\n') },
  { name: 'plain-crlf.eml', text: plain.join('\r\n') },
  { name: 'astral-lf.eml', text: astral.join('\n') },
  { name: 'astral-crlf.eml', text: astral.join('\r\n') },
  { name: 'wide-lf.txt', text: wide.join('\n') },
  { name: 'wide-crlf.md', text: wide.join('\r\n') },
  { name: 'placeholders.md', text: placeholders.join('\n') },
  { name: 'answered-crlf.eml', text: answered.join('\r\n') },
  { name: 'no-last-line-end.eml', text: astral.join('\n').trimEnd() },
];

module.exports = { drafts, ordinary: ordinary.join('\n'), plain, astral, wide };
