/**
 * Shows a dialog above the page, with focus on its title. If a router moves the dialog into another body, it leaves the
 * top layer although it is still open; it is then shown again, with all choices preserved.
 */
function showDialog(dialog) {
    if (!dialog?.isConnected || (dialog.open && isModal(dialog)))
        return;
    dialog.open = false;
    dialog.showModal?.(); // missing in jsdom, which sites use for tests
    dialog.querySelector('#title')?.focus(); // R114: never a button
}
/** Browsers of before 2022 cannot tell: one that is open was opened here. */
const isModal = (dialog) => !CSS.supports('selector(dialog:modal)') || dialog.matches(':modal');

export { showDialog as s };
