import { l as listPhrase } from '../ui.js';
import { d as declaredLine, l as listLine, p as phraseLine } from './render-line.js';

/** R92: what a recording shows unmasked: elements, in the declared words, and addresses. Empty: nothing. */
function shownInRecording({ unmask = [], unmaskPaths = [] }, context) {
    const { texts, language } = context;
    const elements = unmask.map(({ description }) => declaredLine(description, context));
    return [
        ...(elements.length ? [listLine(elements, language)] : []),
        ...(unmaskPaths.length ? [phraseLine(texts['recording.paths'], { paths: listPhrase(unmaskPaths, language) })] : []),
    ];
}

export { shownInRecording as s };
