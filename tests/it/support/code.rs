//! Rust source as far as tidiness asks: names and paths, without comments, strings and unit tests.
//! Not a parser; it reads what rustfmt leaves.

/// An identifier.
pub(crate) type Name = String;

/// The names and marks of a file.
pub(crate) struct Code {
    tokens: Vec<String>,
}

impl Code {
    /// Reads `source`, up to the unit tests at its end, which may look at all that there is.
    pub(crate) fn of(source: &str) -> Self {
        let end = source.find("#[cfg(test)]\nmod tests {");
        let source = &source[..end.unwrap_or(source.len())];
        Self {
            tokens: tokens(source),
        }
    }

    /// Every identifier.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        let names = self.tokens.iter().filter(|token| is_name(token));
        names.map(String::as_str)
    }

    /// Every path of at least two names, and every name that is imported; what stands in braces
    /// is taken apart, so that `a::{b, c::d}` is `a::b` and `a::c::d`.
    pub(crate) fn paths(&self) -> Vec<Vec<Name>> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            let import = self.tokens[at] == "use"
                || self.tokens[at] == "crate" && self.before(at) == "extern";
            if import {
                at = self.tree(at + 1, &[], &mut found);
            } else if is_name(&self.tokens[at]) && self.after(at) == "::" {
                at = self.tree(at, &[], &mut found);
            } else {
                at += 1;
            }
        }
        found
    }

    /// Reads one path, or one tree of them in braces, and returns where it ends.
    fn tree(&self, mut at: usize, stem: &[Name], found: &mut Vec<Vec<Name>>) -> usize {
        let mut path = stem.to_vec();
        while let Some(token) = self.tokens.get(at) {
            if token == "::" {
                at += 1;
            } else if token == "{" && (path.is_empty() || self.before(at) == "::") {
                at += 1;
                while self.tokens.get(at).is_some_and(|token| token != "}") {
                    let next = self.tree(at, &path, found);
                    // A comma, a star or a rename ends a branch; whatever it is, it is behind us.
                    at = if next == at { at + 1 } else { next };
                }
                return at + 1;
            } else if token == "as" {
                // The name that it has here is no part of the path.
                at += 2;
                break;
            } else if is_name(token) && (path.len() == stem.len() || self.before(at) == "::") {
                path.push(token.clone());
                at += 1;
            } else {
                break;
            }
        }
        if path.len() > stem.len() {
            found.push(path);
        }
        at
    }

    fn before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |at| &self.tokens[at])
    }

    fn after(&self, at: usize) -> &str {
        self.tokens.get(at + 1).map_or("", String::as_str)
    }
}

fn is_name(token: &str) -> bool {
    token.starts_with(|c: char| c == '_' || c.is_alphabetic())
}

/// Names, `::` and other marks; comments, strings, characters and lifetimes are left out.
fn tokens(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        let taken = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |at| at + 2)
        } else if let Some(length) = string(rest) {
            length
        } else if c == '\'' {
            quote(rest)
        } else if c == '_' || c.is_alphanumeric() {
            let inside = |c: char| c == '_' || c.is_alphanumeric();
            let length = rest.find(|c| !inside(c)).unwrap_or(rest.len());
            found.push(rest[..length].to_owned());
            length
        } else if rest.starts_with("::") {
            found.push("::".to_owned());
            2
        } else {
            if !c.is_whitespace() {
                found.push(c.to_string());
            }
            c.len_utf8()
        };
        rest = &rest[taken..];
    }
    found
}

/// The length of the string literal that `source` begins with, be it `"…"`, `b"…"`, `r#"…"#` …
fn string(source: &str) -> Option<usize> {
    let prefix = source.find(|c| !"bcr".contains(c))?;
    let raw = source[..prefix].contains('r');
    let hashes = source[prefix..].find(|c| c != '#')?;
    let open = prefix + hashes;
    if !source[open..].starts_with('"') || hashes > 0 && !raw {
        return None;
    }
    let inside = &source[open + 1..];
    let close = if raw {
        let end = format!("\"{}", "#".repeat(hashes));
        inside.find(&end)? + end.len()
    } else {
        closing(inside, '"')?
    };
    Some(open + 1 + close)
}

/// The length of the character, or the mark of the lifetime, that `source` begins with.
fn quote(source: &str) -> usize {
    let inside = &source[1..];
    let mut chars = inside.chars();
    match (chars.next(), chars.next()) {
        (Some('\\'), _) | (Some(_), Some('\'')) => {
            1 + closing(inside, '\'').unwrap_or(inside.len())
        }
        _ => 1,
    }
}

/// The length up to and with the first `mark` that no backslash guards.
fn closing(inside: &str, mark: char) -> Option<usize> {
    let mut guarded = false;
    for (at, c) in inside.char_indices() {
        if guarded {
            guarded = false;
        } else if c == '\\' {
            guarded = true;
        } else if c == mark {
            return Some(at + c.len_utf8());
        }
    }
    None
}

#[test]
fn paths_are_found() {
    let source = r##"
        use a::b; /* no::no */ pub use {c, d::{e, f::*, self as g}};
        #[derive(h::I)] fn j<'k>(l: &'k m::N) -> o { "no::no"; r#"no::"no"#; '"'; '\''; b'"'; p::q::<r::s>(t) } // no::no
    "##;
    let paths: Vec<String> = Code::of(source)
        .paths()
        .iter()
        .map(|path| path.join("::"))
        .collect();
    assert_eq!(
        paths,
        [
            "a::b", "c", "d::e", "d::f", "d::self", "h::I", "m::N", "p::q", "r::s"
        ]
    );
}
