/**
 * Shows a dialog above the page, with focus at its title. A router that moves it into another body has taken it out of the
 * top layer, though it is open still: it is shown anew, with everything that was chosen in it.
 */
export function showDialog(dialog: HTMLDialogElement | null): void {
  if (!dialog?.isConnected || (dialog.open && dialog.matches(':modal'))) return
  dialog.open = false
  dialog.showModal?.() // jsdom has none: a site's own tests
  dialog.querySelector<HTMLElement>('#title')?.focus() // R114: never a button
}
