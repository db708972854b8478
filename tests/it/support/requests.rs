//! All letters that can be asked for, for the tests and for the trainer. Not for writing them.

use bowout::moves::Situation;
use bowout::phrases::letter::{Medium, Names, Reason, Request, Tone, VARIANTS};

/// Every request that differs from the others in more than names; none is on short notice.
pub(crate) fn every(names: &Names) -> Vec<Request> {
    let mut out = Vec::new();
    for situation in Situation::ALL {
        for reason in Reason::ALL {
            for tone in Tone::ALL {
                for medium in Medium::ALL {
                    for variant in 0..VARIANTS {
                        out.push(Request {
                            situation,
                            reason,
                            tone,
                            medium,
                            variant,
                            short_notice: false,
                            names: names.clone(),
                        });
                    }
                }
            }
        }
    }
    out
}
