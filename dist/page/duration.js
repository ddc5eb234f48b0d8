const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
/** The units of an ISO 8601 duration, in the order of its parts. */
const DURATION_UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];
/** Parses an ISO 8601 duration into counts in the order of `DURATION_UNITS`; `null` if it is invalid. */
function durationParts(duration) {
    const [, ...counts] = DURATION.exec(duration) ?? [];
    if (counts.some(Boolean))
        return counts.map((count) => (count ? +count : undefined));
    return null;
}
/**
 * Adds an ISO 8601 duration to a date, in the UTC calendar. A day that the month lacks becomes its last day.
 *
 * @returns an invalid date if `duration` is invalid: compare with `!(date <= x)` where that matters.
 */
function addDuration(date, duration) {
    const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = durationParts(duration) ?? [
        NaN,
    ];
    const moved = new Date(date);
    moved.setUTCMonth(moved.getUTCMonth() + years * 12 + months);
    if (moved.getUTCDate() !== date.getUTCDate())
        moved.setUTCDate(0);
    return new Date(+moved + ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
}
const DESIGNATORS = ['Y', 'M', 'W', 'D', 'H', 'M', 'S'];
/** The sum of two ISO 8601 durations, unit by unit; weeks become days. */
function sumDurations(first, second) {
    const sum = [first, second]
        .map((one) => durationParts(one) ?? [])
        .reduce((a, b) => DESIGNATORS.map((_, i) => (a[i] ?? 0) + (b[i] ?? 0)));
    const [years = 0, months = 0, weeks = 0, days = 0, ...time] = sum;
    const written = [years, months, 0, weeks * 7 + days, ...time].map((count, i) => count ? `${count}${DESIGNATORS[i]}` : '');
    const clock = written.slice(4).join('');
    return `P${written.slice(0, 4).join('')}${clock && `T${clock}`}`;
}

export { DURATION_UNITS as D, addDuration as a, durationParts as d, sumDurations as s };
