//! The time that `--now` sets. Not for what a letter says of time.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};

/// Reads a time with zone or offset, or one without, which is the writer's own.
///
/// # Errors
/// What is no time; the message shows one.
pub(super) fn read(text: &str) -> Result<ZonedDateTime, String> {
    if let Ok(zoned) = text.parse::<ZonedDateTime>() {
        return Ok(zoned);
    }
    if let Ok(timestamp) = text.parse::<Timestamp>() {
        return Ok(timestamp.to_zoned_datetime(TimeZone::system()));
    }
    text.parse::<DateTime>()
        .and_then(|local| local.to_zoned_datetime(TimeZone::system()))
        .map_err(|_| "no time; write it like 2026-11-24T09:00 or 2026-11-24T09:00+01:00".to_owned())
}
