const ROLES = ['textbox', 'searchbox', 'combobox', 'spinbutton', 'slider', 'listbox', 'option']
const FIELDS = [
  'input, textarea, select, datalist, [contenteditable]',
  ...ROLES.map((role) => `[role~=${role} i]`), // an author may give several
].join()

/** Whether an element is a field, or in one, of the browser's or of the page's own: what it shows, a visitor wrote or chose. */
export function isEdited(element: Element): boolean {
  const { designMode } = element.ownerDocument
  if (designMode === 'on' || element.closest(FIELDS) || isEditableByStyle(element)) return true
  for (let one: Element | null = element; one; one = one.parentElement)
    if ((one as { readonly editContext?: unknown }).editContext || isOwnField(one)) return true
  return false
}

/** A style that is inherited; a browser may not have it. */
const isEditableByStyle = (element: Element): boolean =>
  getComputedStyle(element).getPropertyValue('-webkit-user-modify').startsWith('read-write')

/** An element that the page has defined as a part of forms. */
const isOwnField = ({ localName }: Element): boolean =>
  localName.includes('-') &&
  (customElements.get(localName) as { readonly formAssociated?: boolean } | undefined)?.formAssociated === true
