//! Notes that are no withdrawal. Stub.
