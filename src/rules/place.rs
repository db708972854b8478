//! Short, sensible places in a draft for the finding that something is missing.
