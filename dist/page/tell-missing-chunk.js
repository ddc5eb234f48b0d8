import { E as EvasteProblemEvent } from './events.js';

/** Reports on the document that a part of evaste could not be fetched. It has no effect on consent. */
function tellMissingChunk(cause) {
    const problem = {
        code: 'chunk-missing',
        message: 'A part of evaste is missing: copy the whole folder.',
        cause,
    };
    console.error(`evaste: ${problem.message}`, cause);
    document.dispatchEvent(new EvasteProblemEvent(problem));
}

export { tellMissingChunk as t };
