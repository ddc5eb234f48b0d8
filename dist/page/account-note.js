import { s as shippedLanguage } from './shipped-language.js';
import { l as loadTexts } from './load-texts.js';
import { w as withOwnWording } from './own-wording.js';
import { c as createElement, a as textDirection, t as tokens } from './tokens.js';
import { a as adoptStyles } from './adopt-styles.js';
import './primary-language.js';
import './load-banner-texts.js';

/** The styles of the note on a new device: at the top, where no banner is. */
const accountNoteStyles = `
  :host {
    font-size: max(1rem, 16px);
    position: fixed;
    z-index: 2147483646;
    inset-block: 0.75em auto;
    inset-inline: auto 0.75em;
    box-sizing: border-box;
    width: min(25em, 100% - 1.5em);
    padding: 0.625em 0.875em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 0 2em rgb(0 0 0 / 0.1);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    column-gap: 0.5em;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;

/**
 * Tells a visitor on a new device that the account's answer applies now, with a way to the settings. It takes no focus, and
 * stays until the visitor closes it, opens the settings, or leaves the page.
 */
async function showAccountNote(session, declaration) {
    const language = shippedLanguage(session.language, ...declaration.languages);
    const texts = withOwnWording(await loadTexts(language), declaration, session.language);
    const host = createElement('evaste-account-note', { lang: language, dir: textDirection(language) });
    const root = host.attachShadow({ mode: 'open' });
    adoptStyles(root, [tokens, accountNoteStyles]);
    const status = createElement('p', { role: 'status', part: 'text' });
    const button = (id, label, onClick) => {
        const made = createElement('button', { id, part: 'button', type: 'button', class: 'link' }, label);
        made.addEventListener('click', () => {
            host.remove();
            onClick();
        });
        return made;
    };
    root.append(status, createElement('div', { class: 'acts' }, button('settings', texts.settings, () => session.open()), button('close', texts.close, () => undefined)));
    document.body.append(host);
    // A screen reader announces what is put into a region that exists already.
    requestAnimationFrame(() => (status.textContent = texts.accountApplied));
    session.addEventListener('evaste-open', () => host.remove(), { once: true });
}

export { showAccountNote };
