const DURATION = /^P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(?:T(\d+H)?(\d+M)?(\d+S)?)?$/;
/**
 * The moment an ISO 8601 duration after `date`, on the UTC calendar; a day that the month lacks becomes its last.
 *
 * @returns an invalid date where `duration` is none: compare with `!(date <= x)` where that matters.
 */
function addDuration(date, duration) {
    const [years, months, weeks, days, hours, minutes, seconds] = (DURATION.exec(duration)?.slice(1) ?? ['']).map((part = '0') => parseInt(part));
    const moved = new Date(date);
    moved.setUTCMonth(moved.getUTCMonth() + years * 12 + months);
    if (moved.getUTCDate() !== date.getUTCDate())
        moved.setUTCDate(0);
    return new Date(+moved + ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
}

export { addDuration as a };
