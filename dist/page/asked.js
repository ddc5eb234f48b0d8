const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
/** The units of an ISO 8601 duration, in the order of its parts. */
const DURATION_UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];
/** Reads an ISO 8601 duration into counts in the order of `DURATION_UNITS`; `null` where it is none. */
function durationParts(duration) {
    const [, ...counts] = DURATION.exec(duration) ?? [];
    return counts.some(Boolean) ? counts.map((count) => (count ? +count : undefined)) : null;
}
/**
 * The moment an ISO 8601 duration after `date`, on the UTC calendar; a day that the month lacks becomes its last.
 *
 * @returns an invalid date where `duration` is none: compare with `!(date <= x)` where that matters.
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
/** Two ISO 8601 durations one after the other, unit by unit; weeks become days. */
function sumDurations(first, second) {
    const sum = [first, second]
        .map((one) => durationParts(one) ?? [])
        .reduce((a, b) => DESIGNATORS.map((_, i) => (a[i] ?? 0) + (b[i] ?? 0)));
    const [years = 0, months = 0, weeks = 0, days = 0, ...time] = sum;
    const written = [years, months, 0, weeks * 7 + days, ...time].map((count, i) => count ? `${count}${DESIGNATORS[i]}` : '');
    const clock = written.slice(4).join('');
    return `P${written.slice(0, 4).join('')}${clock && `T${clock}`}`;
}

/**
 * What is asked: the consent purposes that at least one service uses. None: no banner, only the notice link.
 * Where the audience is children nothing is asked, and so nothing is allowed (R65).
 */
const askedPurposes = ({ purposes, services, audience }) => audience?.children
    ? []
    : purposes.filter(({ id, needsConsent }) => needsConsent && services.some(({ purpose }) => purpose === id));
/** The services of one purpose, in the order they were declared. */
const servicesOf = ({ services }, purposeId) => services.filter(({ purpose }) => purpose === purposeId);

export { DURATION_UNITS as D, addDuration as a, askedPurposes as b, sumDurations as c, durationParts as d, servicesOf as s };
