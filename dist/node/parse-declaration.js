import { E as EvasteError, d as durationParts, q as exactOptional, w as pipe, Y as description, h as string, b as readPattern, u as union, x as regex, Z as objectWithRest, _ as rawCheck, F as minValue, G as integer, H as number, Q as maxLength, e as DECLARED_ID, $ as never, t as strictObject, l as literal, J as picklist, g as array, A as minLength, C as maxValue, n as nullable, N as record, K as boolean, a0 as tupleWithRest, j as readDeclaration, f as safeParse } from './duration.js';

/** A declaration that cannot be trusted, with every problem. */
class DeclarationError extends EvasteError {
    constructor(problems, options) {
        super('declaration-unreadable', problems.map(({ path, message }) => `${path}: ${message}`).join('\n'), options);
        this.name = 'DeclarationError';
        this.problems = problems;
    }
}

/** Formats a JSON path, such as `$.services[0].purpose` or `$.texts["sv-FI"]`. */
const jsonPath = (steps) => `$${steps.map(writeStep).join('')}`;
function writeStep(step) {
    if (typeof step === 'number')
        return `[${step}]`;
    if (/^[$\w]{1,64}$/.test(step))
        return `.${step}`;
    return `[${shown(step)}]`;
}
const LONGEST$1 = 60;
/** A found value for display: shortened, and without characters that a terminal would interpret. */
function shown(value) {
    if (typeof value === 'string')
        return quoted(value);
    if (Array.isArray(value))
        return `a list of ${value.length}`;
    if (typeof value === 'object' && value !== null)
        return 'an object';
    if (typeof value === 'function' || typeof value === 'symbol')
        return `a ${typeof value}`;
    return String(value);
}
function quoted(text) {
    const short = text.slice(0, LONGEST$1).toWellFormed();
    // Control, format and separator characters could move the cursor or reverse the text direction.
    const escaped = JSON.stringify(short).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
    if (text.length > LONGEST$1)
        return `${escaped.slice(0, -1)}…"`;
    return escaped;
}

/*---------------------------------------------------------------------------------------------
 *  Copyright (c) Microsoft Corporation. All rights reserved.
 *  Licensed under the MIT License. See License.txt in the project root for license information.
 *--------------------------------------------------------------------------------------------*/
/**
 * Creates a JSON scanner on the given text.
 * If ignoreTrivia is set, whitespaces or comments are ignored.
 */
function createScanner(text, ignoreTrivia = false) {
    const len = text.length;
    let pos = 0, value = '', tokenOffset = 0, token = 16 /* SyntaxKind.Unknown */, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0 /* ScanError.None */;
    function scanHexDigits(count, exact) {
        let digits = 0;
        let value = 0;
        while (digits < count || false) {
            let ch = text.charCodeAt(pos);
            if (ch >= 48 /* CharacterCodes._0 */ && ch <= 57 /* CharacterCodes._9 */) {
                value = value * 16 + ch - 48 /* CharacterCodes._0 */;
            }
            else if (ch >= 65 /* CharacterCodes.A */ && ch <= 70 /* CharacterCodes.F */) {
                value = value * 16 + ch - 65 /* CharacterCodes.A */ + 10;
            }
            else if (ch >= 97 /* CharacterCodes.a */ && ch <= 102 /* CharacterCodes.f */) {
                value = value * 16 + ch - 97 /* CharacterCodes.a */ + 10;
            }
            else {
                break;
            }
            pos++;
            digits++;
        }
        if (digits < count) {
            value = -1;
        }
        return value;
    }
    function setPosition(newPosition) {
        pos = newPosition;
        value = '';
        tokenOffset = 0;
        token = 16 /* SyntaxKind.Unknown */;
        scanError = 0 /* ScanError.None */;
    }
    function scanNumber() {
        let start = pos;
        if (text.charCodeAt(pos) === 48 /* CharacterCodes._0 */) {
            pos++;
        }
        else {
            pos++;
            while (pos < text.length && isDigit(text.charCodeAt(pos))) {
                pos++;
            }
        }
        if (pos < text.length && text.charCodeAt(pos) === 46 /* CharacterCodes.dot */) {
            pos++;
            if (pos < text.length && isDigit(text.charCodeAt(pos))) {
                pos++;
                while (pos < text.length && isDigit(text.charCodeAt(pos))) {
                    pos++;
                }
            }
            else {
                scanError = 3 /* ScanError.UnexpectedEndOfNumber */;
                return text.substring(start, pos);
            }
        }
        let end = pos;
        if (pos < text.length && (text.charCodeAt(pos) === 69 /* CharacterCodes.E */ || text.charCodeAt(pos) === 101 /* CharacterCodes.e */)) {
            pos++;
            if (pos < text.length && text.charCodeAt(pos) === 43 /* CharacterCodes.plus */ || text.charCodeAt(pos) === 45 /* CharacterCodes.minus */) {
                pos++;
            }
            if (pos < text.length && isDigit(text.charCodeAt(pos))) {
                pos++;
                while (pos < text.length && isDigit(text.charCodeAt(pos))) {
                    pos++;
                }
                end = pos;
            }
            else {
                scanError = 3 /* ScanError.UnexpectedEndOfNumber */;
            }
        }
        return text.substring(start, end);
    }
    function scanString() {
        let result = '', start = pos;
        while (true) {
            if (pos >= len) {
                result += text.substring(start, pos);
                scanError = 2 /* ScanError.UnexpectedEndOfString */;
                break;
            }
            const ch = text.charCodeAt(pos);
            if (ch === 34 /* CharacterCodes.doubleQuote */) {
                result += text.substring(start, pos);
                pos++;
                break;
            }
            if (ch === 92 /* CharacterCodes.backslash */) {
                result += text.substring(start, pos);
                pos++;
                if (pos >= len) {
                    scanError = 2 /* ScanError.UnexpectedEndOfString */;
                    break;
                }
                const ch2 = text.charCodeAt(pos++);
                switch (ch2) {
                    case 34 /* CharacterCodes.doubleQuote */:
                        result += '\"';
                        break;
                    case 92 /* CharacterCodes.backslash */:
                        result += '\\';
                        break;
                    case 47 /* CharacterCodes.slash */:
                        result += '/';
                        break;
                    case 98 /* CharacterCodes.b */:
                        result += '\b';
                        break;
                    case 102 /* CharacterCodes.f */:
                        result += '\f';
                        break;
                    case 110 /* CharacterCodes.n */:
                        result += '\n';
                        break;
                    case 114 /* CharacterCodes.r */:
                        result += '\r';
                        break;
                    case 116 /* CharacterCodes.t */:
                        result += '\t';
                        break;
                    case 117 /* CharacterCodes.u */:
                        const ch3 = scanHexDigits(4);
                        if (ch3 >= 0) {
                            result += String.fromCharCode(ch3);
                        }
                        else {
                            scanError = 4 /* ScanError.InvalidUnicode */;
                        }
                        break;
                    default:
                        scanError = 5 /* ScanError.InvalidEscapeCharacter */;
                }
                start = pos;
                continue;
            }
            if (ch >= 0 && ch <= 0x1f) {
                if (isLineBreak(ch)) {
                    result += text.substring(start, pos);
                    scanError = 2 /* ScanError.UnexpectedEndOfString */;
                    break;
                }
                else {
                    scanError = 6 /* ScanError.InvalidCharacter */;
                    // mark as error but continue with string
                }
            }
            pos++;
        }
        return result;
    }
    function scanNext() {
        value = '';
        scanError = 0 /* ScanError.None */;
        tokenOffset = pos;
        lineStartOffset = lineNumber;
        prevTokenLineStartOffset = tokenLineStartOffset;
        if (pos >= len) {
            // at the end
            tokenOffset = len;
            return token = 17 /* SyntaxKind.EOF */;
        }
        let code = text.charCodeAt(pos);
        // trivia: whitespace
        if (isWhiteSpace(code)) {
            do {
                pos++;
                value += String.fromCharCode(code);
                code = text.charCodeAt(pos);
            } while (isWhiteSpace(code));
            return token = 15 /* SyntaxKind.Trivia */;
        }
        // trivia: newlines
        if (isLineBreak(code)) {
            pos++;
            value += String.fromCharCode(code);
            if (code === 13 /* CharacterCodes.carriageReturn */ && text.charCodeAt(pos) === 10 /* CharacterCodes.lineFeed */) {
                pos++;
                value += '\n';
            }
            lineNumber++;
            tokenLineStartOffset = pos;
            return token = 14 /* SyntaxKind.LineBreakTrivia */;
        }
        switch (code) {
            // tokens: []{}:,
            case 123 /* CharacterCodes.openBrace */:
                pos++;
                return token = 1 /* SyntaxKind.OpenBraceToken */;
            case 125 /* CharacterCodes.closeBrace */:
                pos++;
                return token = 2 /* SyntaxKind.CloseBraceToken */;
            case 91 /* CharacterCodes.openBracket */:
                pos++;
                return token = 3 /* SyntaxKind.OpenBracketToken */;
            case 93 /* CharacterCodes.closeBracket */:
                pos++;
                return token = 4 /* SyntaxKind.CloseBracketToken */;
            case 58 /* CharacterCodes.colon */:
                pos++;
                return token = 6 /* SyntaxKind.ColonToken */;
            case 44 /* CharacterCodes.comma */:
                pos++;
                return token = 5 /* SyntaxKind.CommaToken */;
            // strings
            case 34 /* CharacterCodes.doubleQuote */:
                pos++;
                value = scanString();
                return token = 10 /* SyntaxKind.StringLiteral */;
            // comments
            case 47 /* CharacterCodes.slash */:
                const start = pos - 1;
                // Single-line comment
                if (text.charCodeAt(pos + 1) === 47 /* CharacterCodes.slash */) {
                    pos += 2;
                    while (pos < len) {
                        if (isLineBreak(text.charCodeAt(pos))) {
                            break;
                        }
                        pos++;
                    }
                    value = text.substring(start, pos);
                    return token = 12 /* SyntaxKind.LineCommentTrivia */;
                }
                // Multi-line comment
                if (text.charCodeAt(pos + 1) === 42 /* CharacterCodes.asterisk */) {
                    pos += 2;
                    const safeLength = len - 1; // For lookahead.
                    let commentClosed = false;
                    while (pos < safeLength) {
                        const ch = text.charCodeAt(pos);
                        if (ch === 42 /* CharacterCodes.asterisk */ && text.charCodeAt(pos + 1) === 47 /* CharacterCodes.slash */) {
                            pos += 2;
                            commentClosed = true;
                            break;
                        }
                        pos++;
                        if (isLineBreak(ch)) {
                            if (ch === 13 /* CharacterCodes.carriageReturn */ && text.charCodeAt(pos) === 10 /* CharacterCodes.lineFeed */) {
                                pos++;
                            }
                            lineNumber++;
                            tokenLineStartOffset = pos;
                        }
                    }
                    if (!commentClosed) {
                        pos++;
                        scanError = 1 /* ScanError.UnexpectedEndOfComment */;
                    }
                    value = text.substring(start, pos);
                    return token = 13 /* SyntaxKind.BlockCommentTrivia */;
                }
                // just a single slash
                value += String.fromCharCode(code);
                pos++;
                return token = 16 /* SyntaxKind.Unknown */;
            // numbers
            case 45 /* CharacterCodes.minus */:
                value += String.fromCharCode(code);
                pos++;
                if (pos === len || !isDigit(text.charCodeAt(pos))) {
                    return token = 16 /* SyntaxKind.Unknown */;
                }
            // found a minus, followed by a number so
            // we fall through to proceed with scanning
            // numbers
            case 48 /* CharacterCodes._0 */:
            case 49 /* CharacterCodes._1 */:
            case 50 /* CharacterCodes._2 */:
            case 51 /* CharacterCodes._3 */:
            case 52 /* CharacterCodes._4 */:
            case 53 /* CharacterCodes._5 */:
            case 54 /* CharacterCodes._6 */:
            case 55 /* CharacterCodes._7 */:
            case 56 /* CharacterCodes._8 */:
            case 57 /* CharacterCodes._9 */:
                value += scanNumber();
                return token = 11 /* SyntaxKind.NumericLiteral */;
            // literals and unknown symbols
            default:
                // is a literal? Read the full word.
                while (pos < len && isUnknownContentCharacter(code)) {
                    pos++;
                    code = text.charCodeAt(pos);
                }
                if (tokenOffset !== pos) {
                    value = text.substring(tokenOffset, pos);
                    // keywords: true, false, null
                    switch (value) {
                        case 'true': return token = 8 /* SyntaxKind.TrueKeyword */;
                        case 'false': return token = 9 /* SyntaxKind.FalseKeyword */;
                        case 'null': return token = 7 /* SyntaxKind.NullKeyword */;
                    }
                    return token = 16 /* SyntaxKind.Unknown */;
                }
                // some
                value += String.fromCharCode(code);
                pos++;
                return token = 16 /* SyntaxKind.Unknown */;
        }
    }
    function isUnknownContentCharacter(code) {
        if (isWhiteSpace(code) || isLineBreak(code)) {
            return false;
        }
        switch (code) {
            case 125 /* CharacterCodes.closeBrace */:
            case 93 /* CharacterCodes.closeBracket */:
            case 123 /* CharacterCodes.openBrace */:
            case 91 /* CharacterCodes.openBracket */:
            case 34 /* CharacterCodes.doubleQuote */:
            case 58 /* CharacterCodes.colon */:
            case 44 /* CharacterCodes.comma */:
            case 47 /* CharacterCodes.slash */:
                return false;
        }
        return true;
    }
    function scanNextNonTrivia() {
        let result;
        do {
            result = scanNext();
        } while (result >= 12 /* SyntaxKind.LineCommentTrivia */ && result <= 15 /* SyntaxKind.Trivia */);
        return result;
    }
    return {
        setPosition: setPosition,
        getPosition: () => pos,
        scan: ignoreTrivia ? scanNextNonTrivia : scanNext,
        getToken: () => token,
        getTokenValue: () => value,
        getTokenOffset: () => tokenOffset,
        getTokenLength: () => pos - tokenOffset,
        getTokenStartLine: () => lineStartOffset,
        getTokenStartCharacter: () => tokenOffset - prevTokenLineStartOffset,
        getTokenError: () => scanError,
    };
}
function isWhiteSpace(ch) {
    return ch === 32 /* CharacterCodes.space */ || ch === 9 /* CharacterCodes.tab */;
}
function isLineBreak(ch) {
    return ch === 10 /* CharacterCodes.lineFeed */ || ch === 13 /* CharacterCodes.carriageReturn */;
}
function isDigit(ch) {
    return ch >= 48 /* CharacterCodes._0 */ && ch <= 57 /* CharacterCodes._9 */;
}
var CharacterCodes;
(function (CharacterCodes) {
    CharacterCodes[CharacterCodes["lineFeed"] = 10] = "lineFeed";
    CharacterCodes[CharacterCodes["carriageReturn"] = 13] = "carriageReturn";
    CharacterCodes[CharacterCodes["space"] = 32] = "space";
    CharacterCodes[CharacterCodes["_0"] = 48] = "_0";
    CharacterCodes[CharacterCodes["_1"] = 49] = "_1";
    CharacterCodes[CharacterCodes["_2"] = 50] = "_2";
    CharacterCodes[CharacterCodes["_3"] = 51] = "_3";
    CharacterCodes[CharacterCodes["_4"] = 52] = "_4";
    CharacterCodes[CharacterCodes["_5"] = 53] = "_5";
    CharacterCodes[CharacterCodes["_6"] = 54] = "_6";
    CharacterCodes[CharacterCodes["_7"] = 55] = "_7";
    CharacterCodes[CharacterCodes["_8"] = 56] = "_8";
    CharacterCodes[CharacterCodes["_9"] = 57] = "_9";
    CharacterCodes[CharacterCodes["a"] = 97] = "a";
    CharacterCodes[CharacterCodes["b"] = 98] = "b";
    CharacterCodes[CharacterCodes["c"] = 99] = "c";
    CharacterCodes[CharacterCodes["d"] = 100] = "d";
    CharacterCodes[CharacterCodes["e"] = 101] = "e";
    CharacterCodes[CharacterCodes["f"] = 102] = "f";
    CharacterCodes[CharacterCodes["g"] = 103] = "g";
    CharacterCodes[CharacterCodes["h"] = 104] = "h";
    CharacterCodes[CharacterCodes["i"] = 105] = "i";
    CharacterCodes[CharacterCodes["j"] = 106] = "j";
    CharacterCodes[CharacterCodes["k"] = 107] = "k";
    CharacterCodes[CharacterCodes["l"] = 108] = "l";
    CharacterCodes[CharacterCodes["m"] = 109] = "m";
    CharacterCodes[CharacterCodes["n"] = 110] = "n";
    CharacterCodes[CharacterCodes["o"] = 111] = "o";
    CharacterCodes[CharacterCodes["p"] = 112] = "p";
    CharacterCodes[CharacterCodes["q"] = 113] = "q";
    CharacterCodes[CharacterCodes["r"] = 114] = "r";
    CharacterCodes[CharacterCodes["s"] = 115] = "s";
    CharacterCodes[CharacterCodes["t"] = 116] = "t";
    CharacterCodes[CharacterCodes["u"] = 117] = "u";
    CharacterCodes[CharacterCodes["v"] = 118] = "v";
    CharacterCodes[CharacterCodes["w"] = 119] = "w";
    CharacterCodes[CharacterCodes["x"] = 120] = "x";
    CharacterCodes[CharacterCodes["y"] = 121] = "y";
    CharacterCodes[CharacterCodes["z"] = 122] = "z";
    CharacterCodes[CharacterCodes["A"] = 65] = "A";
    CharacterCodes[CharacterCodes["B"] = 66] = "B";
    CharacterCodes[CharacterCodes["C"] = 67] = "C";
    CharacterCodes[CharacterCodes["D"] = 68] = "D";
    CharacterCodes[CharacterCodes["E"] = 69] = "E";
    CharacterCodes[CharacterCodes["F"] = 70] = "F";
    CharacterCodes[CharacterCodes["G"] = 71] = "G";
    CharacterCodes[CharacterCodes["H"] = 72] = "H";
    CharacterCodes[CharacterCodes["I"] = 73] = "I";
    CharacterCodes[CharacterCodes["J"] = 74] = "J";
    CharacterCodes[CharacterCodes["K"] = 75] = "K";
    CharacterCodes[CharacterCodes["L"] = 76] = "L";
    CharacterCodes[CharacterCodes["M"] = 77] = "M";
    CharacterCodes[CharacterCodes["N"] = 78] = "N";
    CharacterCodes[CharacterCodes["O"] = 79] = "O";
    CharacterCodes[CharacterCodes["P"] = 80] = "P";
    CharacterCodes[CharacterCodes["Q"] = 81] = "Q";
    CharacterCodes[CharacterCodes["R"] = 82] = "R";
    CharacterCodes[CharacterCodes["S"] = 83] = "S";
    CharacterCodes[CharacterCodes["T"] = 84] = "T";
    CharacterCodes[CharacterCodes["U"] = 85] = "U";
    CharacterCodes[CharacterCodes["V"] = 86] = "V";
    CharacterCodes[CharacterCodes["W"] = 87] = "W";
    CharacterCodes[CharacterCodes["X"] = 88] = "X";
    CharacterCodes[CharacterCodes["Y"] = 89] = "Y";
    CharacterCodes[CharacterCodes["Z"] = 90] = "Z";
    CharacterCodes[CharacterCodes["asterisk"] = 42] = "asterisk";
    CharacterCodes[CharacterCodes["backslash"] = 92] = "backslash";
    CharacterCodes[CharacterCodes["closeBrace"] = 125] = "closeBrace";
    CharacterCodes[CharacterCodes["closeBracket"] = 93] = "closeBracket";
    CharacterCodes[CharacterCodes["colon"] = 58] = "colon";
    CharacterCodes[CharacterCodes["comma"] = 44] = "comma";
    CharacterCodes[CharacterCodes["dot"] = 46] = "dot";
    CharacterCodes[CharacterCodes["doubleQuote"] = 34] = "doubleQuote";
    CharacterCodes[CharacterCodes["minus"] = 45] = "minus";
    CharacterCodes[CharacterCodes["openBrace"] = 123] = "openBrace";
    CharacterCodes[CharacterCodes["openBracket"] = 91] = "openBracket";
    CharacterCodes[CharacterCodes["plus"] = 43] = "plus";
    CharacterCodes[CharacterCodes["slash"] = 47] = "slash";
    CharacterCodes[CharacterCodes["formFeed"] = 12] = "formFeed";
    CharacterCodes[CharacterCodes["tab"] = 9] = "tab";
})(CharacterCodes || (CharacterCodes = {}));

const cachedSpaces = new Array(20).fill(0).map((_, index) => {
    return ' '.repeat(index);
});
const maxCachedValues = 200;
const cachedBreakLinesWithSpaces = {
    ' ': {
        '\n': new Array(maxCachedValues).fill(0).map((_, index) => {
            return '\n' + ' '.repeat(index);
        }),
        '\r': new Array(maxCachedValues).fill(0).map((_, index) => {
            return '\r' + ' '.repeat(index);
        }),
        '\r\n': new Array(maxCachedValues).fill(0).map((_, index) => {
            return '\r\n' + ' '.repeat(index);
        }),
    },
    '\t': {
        '\n': new Array(maxCachedValues).fill(0).map((_, index) => {
            return '\n' + '\t'.repeat(index);
        }),
        '\r': new Array(maxCachedValues).fill(0).map((_, index) => {
            return '\r' + '\t'.repeat(index);
        }),
        '\r\n': new Array(maxCachedValues).fill(0).map((_, index) => {
            return '\r\n' + '\t'.repeat(index);
        }),
    }
};
const supportedEols = ['\n', '\r', '\r\n'];

/*---------------------------------------------------------------------------------------------
 *  Copyright (c) Microsoft Corporation. All rights reserved.
 *  Licensed under the MIT License. See License.txt in the project root for license information.
 *--------------------------------------------------------------------------------------------*/
function format(documentText, range, options) {
    let initialIndentLevel;
    let formatText;
    let formatTextStart;
    let rangeStart;
    let rangeEnd;
    if (range) {
        rangeStart = range.offset;
        rangeEnd = rangeStart + range.length;
        formatTextStart = rangeStart;
        while (formatTextStart > 0 && !isEOL(documentText, formatTextStart - 1)) {
            formatTextStart--;
        }
        let endOffset = rangeEnd;
        while (endOffset < documentText.length && !isEOL(documentText, endOffset)) {
            endOffset++;
        }
        formatText = documentText.substring(formatTextStart, endOffset);
        initialIndentLevel = computeIndentLevel(formatText, options);
    }
    else {
        formatText = documentText;
        initialIndentLevel = 0;
        formatTextStart = 0;
        rangeStart = 0;
        rangeEnd = documentText.length;
    }
    const eol = getEOL(options, documentText);
    const eolFastPathSupported = supportedEols.includes(eol);
    let numberLineBreaks = 0;
    let indentLevel = 0;
    let indentValue;
    if (options.insertSpaces) {
        indentValue = cachedSpaces[options.tabSize || 4] ?? repeat(cachedSpaces[1], options.tabSize || 4);
    }
    else {
        indentValue = '\t';
    }
    const indentType = indentValue === '\t' ? '\t' : ' ';
    let scanner = createScanner(formatText, false);
    let hasError = false;
    function newLinesAndIndent() {
        if (numberLineBreaks > 1) {
            return repeat(eol, numberLineBreaks) + repeat(indentValue, initialIndentLevel + indentLevel);
        }
        const amountOfSpaces = indentValue.length * (initialIndentLevel + indentLevel);
        if (!eolFastPathSupported || amountOfSpaces > cachedBreakLinesWithSpaces[indentType][eol].length) {
            return eol + repeat(indentValue, initialIndentLevel + indentLevel);
        }
        if (amountOfSpaces <= 0) {
            return eol;
        }
        return cachedBreakLinesWithSpaces[indentType][eol][amountOfSpaces];
    }
    function scanNext() {
        let token = scanner.scan();
        numberLineBreaks = 0;
        while (token === 15 /* SyntaxKind.Trivia */ || token === 14 /* SyntaxKind.LineBreakTrivia */) {
            if (token === 14 /* SyntaxKind.LineBreakTrivia */ && options.keepLines) {
                numberLineBreaks += 1;
            }
            else if (token === 14 /* SyntaxKind.LineBreakTrivia */) {
                numberLineBreaks = 1;
            }
            token = scanner.scan();
        }
        hasError = token === 16 /* SyntaxKind.Unknown */ || scanner.getTokenError() !== 0 /* ScanError.None */;
        return token;
    }
    const editOperations = [];
    function addEdit(text, startOffset, endOffset) {
        if (!hasError && (!range || (startOffset < rangeEnd && endOffset > rangeStart)) && documentText.substring(startOffset, endOffset) !== text) {
            editOperations.push({ offset: startOffset, length: endOffset - startOffset, content: text });
        }
    }
    let firstToken = scanNext();
    if (options.keepLines && numberLineBreaks > 0) {
        addEdit(repeat(eol, numberLineBreaks), 0, 0);
    }
    if (firstToken !== 17 /* SyntaxKind.EOF */) {
        let firstTokenStart = scanner.getTokenOffset() + formatTextStart;
        let initialIndent = (indentValue.length * initialIndentLevel < 20) && options.insertSpaces
            ? cachedSpaces[indentValue.length * initialIndentLevel]
            : repeat(indentValue, initialIndentLevel);
        addEdit(initialIndent, formatTextStart, firstTokenStart);
    }
    while (firstToken !== 17 /* SyntaxKind.EOF */) {
        let firstTokenEnd = scanner.getTokenOffset() + scanner.getTokenLength() + formatTextStart;
        let secondToken = scanNext();
        let replaceContent = '';
        let needsLineBreak = false;
        while (numberLineBreaks === 0 && (secondToken === 12 /* SyntaxKind.LineCommentTrivia */ || secondToken === 13 /* SyntaxKind.BlockCommentTrivia */)) {
            let commentTokenStart = scanner.getTokenOffset() + formatTextStart;
            addEdit(cachedSpaces[1], firstTokenEnd, commentTokenStart);
            firstTokenEnd = scanner.getTokenOffset() + scanner.getTokenLength() + formatTextStart;
            needsLineBreak = secondToken === 12 /* SyntaxKind.LineCommentTrivia */;
            replaceContent = needsLineBreak ? newLinesAndIndent() : '';
            secondToken = scanNext();
        }
        if (secondToken === 2 /* SyntaxKind.CloseBraceToken */) {
            if (firstToken !== 1 /* SyntaxKind.OpenBraceToken */) {
                indentLevel--;
            }
            if (options.keepLines && numberLineBreaks > 0 || !options.keepLines && firstToken !== 1 /* SyntaxKind.OpenBraceToken */) {
                replaceContent = newLinesAndIndent();
            }
            else if (options.keepLines) {
                replaceContent = cachedSpaces[1];
            }
        }
        else if (secondToken === 4 /* SyntaxKind.CloseBracketToken */) {
            if (firstToken !== 3 /* SyntaxKind.OpenBracketToken */) {
                indentLevel--;
            }
            if (options.keepLines && numberLineBreaks > 0 || !options.keepLines && firstToken !== 3 /* SyntaxKind.OpenBracketToken */) {
                replaceContent = newLinesAndIndent();
            }
            else if (options.keepLines) {
                replaceContent = cachedSpaces[1];
            }
        }
        else {
            switch (firstToken) {
                case 3 /* SyntaxKind.OpenBracketToken */:
                case 1 /* SyntaxKind.OpenBraceToken */:
                    indentLevel++;
                    if (options.keepLines && numberLineBreaks > 0 || !options.keepLines) {
                        replaceContent = newLinesAndIndent();
                    }
                    else {
                        replaceContent = cachedSpaces[1];
                    }
                    break;
                case 5 /* SyntaxKind.CommaToken */:
                    if (options.keepLines && numberLineBreaks > 0 || !options.keepLines) {
                        replaceContent = newLinesAndIndent();
                    }
                    else {
                        replaceContent = cachedSpaces[1];
                    }
                    break;
                case 12 /* SyntaxKind.LineCommentTrivia */:
                    replaceContent = newLinesAndIndent();
                    break;
                case 13 /* SyntaxKind.BlockCommentTrivia */:
                    if (numberLineBreaks > 0) {
                        replaceContent = newLinesAndIndent();
                    }
                    else if (!needsLineBreak) {
                        replaceContent = cachedSpaces[1];
                    }
                    break;
                case 6 /* SyntaxKind.ColonToken */:
                    if (options.keepLines && numberLineBreaks > 0) {
                        replaceContent = newLinesAndIndent();
                    }
                    else if (!needsLineBreak) {
                        replaceContent = cachedSpaces[1];
                    }
                    break;
                case 10 /* SyntaxKind.StringLiteral */:
                    if (options.keepLines && numberLineBreaks > 0) {
                        replaceContent = newLinesAndIndent();
                    }
                    else if (secondToken === 6 /* SyntaxKind.ColonToken */ && !needsLineBreak) {
                        replaceContent = '';
                    }
                    break;
                case 7 /* SyntaxKind.NullKeyword */:
                case 8 /* SyntaxKind.TrueKeyword */:
                case 9 /* SyntaxKind.FalseKeyword */:
                case 11 /* SyntaxKind.NumericLiteral */:
                case 2 /* SyntaxKind.CloseBraceToken */:
                case 4 /* SyntaxKind.CloseBracketToken */:
                    if (options.keepLines && numberLineBreaks > 0) {
                        replaceContent = newLinesAndIndent();
                    }
                    else {
                        if ((secondToken === 12 /* SyntaxKind.LineCommentTrivia */ || secondToken === 13 /* SyntaxKind.BlockCommentTrivia */) && !needsLineBreak) {
                            replaceContent = cachedSpaces[1];
                        }
                        else if (secondToken !== 5 /* SyntaxKind.CommaToken */ && secondToken !== 17 /* SyntaxKind.EOF */) {
                            hasError = true;
                        }
                    }
                    break;
                case 16 /* SyntaxKind.Unknown */:
                    hasError = true;
                    break;
            }
            if (numberLineBreaks > 0 && (secondToken === 12 /* SyntaxKind.LineCommentTrivia */ || secondToken === 13 /* SyntaxKind.BlockCommentTrivia */)) {
                replaceContent = newLinesAndIndent();
            }
        }
        if (secondToken === 17 /* SyntaxKind.EOF */) {
            if (options.keepLines && numberLineBreaks > 0) {
                replaceContent = newLinesAndIndent();
            }
            else {
                replaceContent = options.insertFinalNewline ? eol : '';
            }
        }
        const secondTokenStart = scanner.getTokenOffset() + formatTextStart;
        addEdit(replaceContent, firstTokenEnd, secondTokenStart);
        firstToken = secondToken;
    }
    return editOperations;
}
function repeat(s, count) {
    let result = '';
    for (let i = 0; i < count; i++) {
        result += s;
    }
    return result;
}
function computeIndentLevel(content, options) {
    let i = 0;
    let nChars = 0;
    const tabSize = options.tabSize || 4;
    while (i < content.length) {
        let ch = content.charAt(i);
        if (ch === cachedSpaces[1]) {
            nChars++;
        }
        else if (ch === '\t') {
            nChars += tabSize;
        }
        else {
            break;
        }
        i++;
    }
    return Math.floor(nChars / tabSize);
}
function getEOL(options, text) {
    for (let i = 0; i < text.length; i++) {
        const ch = text.charAt(i);
        if (ch === '\r') {
            if (i + 1 < text.length && text.charAt(i + 1) === '\n') {
                return '\r\n';
            }
            return '\r';
        }
        else if (ch === '\n') {
            return '\n';
        }
    }
    return (options && options.eol) || '\n';
}
function isEOL(text, offset) {
    return '\r\n'.indexOf(text.charAt(offset)) !== -1;
}

/*---------------------------------------------------------------------------------------------
 *  Copyright (c) Microsoft Corporation. All rights reserved.
 *  Licensed under the MIT License. See License.txt in the project root for license information.
 *--------------------------------------------------------------------------------------------*/
var ParseOptions;
(function (ParseOptions) {
    ParseOptions.DEFAULT = {
        allowTrailingComma: false
    };
})(ParseOptions || (ParseOptions = {}));
/**
 * For a given offset, evaluate the location in the JSON document. Each segment in the location path is either a property name or an array index.
 */
function getLocation$1(text, position) {
    const segments = []; // strings or numbers
    const earlyReturnException = new Object();
    let previousNode = undefined;
    const previousNodeInst = {
        value: {},
        offset: 0,
        length: 0,
        type: 'object',
        parent: undefined
    };
    let isAtPropertyKey = false;
    function setPreviousNode(value, offset, length, type) {
        previousNodeInst.value = value;
        previousNodeInst.offset = offset;
        previousNodeInst.length = length;
        previousNodeInst.type = type;
        previousNodeInst.colonOffset = undefined;
        previousNode = previousNodeInst;
    }
    try {
        visit$1(text, {
            onObjectBegin: (offset, length) => {
                if (position <= offset) {
                    throw earlyReturnException;
                }
                previousNode = undefined;
                isAtPropertyKey = position > offset;
                segments.push(''); // push a placeholder (will be replaced)
            },
            onObjectProperty: (name, offset, length) => {
                if (position < offset) {
                    throw earlyReturnException;
                }
                setPreviousNode(name, offset, length, 'property');
                segments[segments.length - 1] = name;
                if (position <= offset + length) {
                    throw earlyReturnException;
                }
            },
            onObjectEnd: (offset, length) => {
                if (position <= offset) {
                    throw earlyReturnException;
                }
                previousNode = undefined;
                segments.pop();
            },
            onArrayBegin: (offset, length) => {
                if (position <= offset) {
                    throw earlyReturnException;
                }
                previousNode = undefined;
                segments.push(0);
            },
            onArrayEnd: (offset, length) => {
                if (position <= offset) {
                    throw earlyReturnException;
                }
                previousNode = undefined;
                segments.pop();
            },
            onLiteralValue: (value, offset, length) => {
                if (position < offset) {
                    throw earlyReturnException;
                }
                setPreviousNode(value, offset, length, getNodeType(value));
                if (position <= offset + length) {
                    throw earlyReturnException;
                }
            },
            onSeparator: (sep, offset, length) => {
                if (position <= offset) {
                    throw earlyReturnException;
                }
                if (sep === ':' && previousNode && previousNode.type === 'property') {
                    previousNode.colonOffset = offset;
                    isAtPropertyKey = false;
                    previousNode = undefined;
                }
                else if (sep === ',') {
                    const last = segments[segments.length - 1];
                    if (typeof last === 'number') {
                        segments[segments.length - 1] = last + 1;
                    }
                    else {
                        isAtPropertyKey = true;
                        segments[segments.length - 1] = '';
                    }
                    previousNode = undefined;
                }
            }
        });
    }
    catch (e) {
        if (e !== earlyReturnException) {
            throw e;
        }
    }
    return {
        path: segments,
        previousNode,
        isAtPropertyKey,
        matches: (pattern) => {
            let k = 0;
            for (let i = 0; k < pattern.length && i < segments.length; i++) {
                if (pattern[k] === segments[i] || pattern[k] === '*') {
                    k++;
                }
                else if (pattern[k] !== '**') {
                    return false;
                }
            }
            return k === pattern.length;
        }
    };
}
/**
 * Parses the given text and returns the object the JSON content represents. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
 * Therefore always check the errors list to find out if the input was valid.
 */
function parse$1(text, errors = [], options = ParseOptions.DEFAULT) {
    let currentProperty = null;
    let currentParent = [];
    const previousParents = [];
    function onValue(value) {
        if (Array.isArray(currentParent)) {
            currentParent.push(value);
        }
        else if (currentProperty !== null) {
            currentParent[currentProperty] = value;
        }
    }
    const visitor = {
        onObjectBegin: () => {
            const object = {};
            onValue(object);
            previousParents.push(currentParent);
            currentParent = object;
            currentProperty = null;
        },
        onObjectProperty: (name) => {
            currentProperty = name;
        },
        onObjectEnd: () => {
            currentParent = previousParents.pop();
        },
        onArrayBegin: () => {
            const array = [];
            onValue(array);
            previousParents.push(currentParent);
            currentParent = array;
            currentProperty = null;
        },
        onArrayEnd: () => {
            currentParent = previousParents.pop();
        },
        onLiteralValue: onValue,
        onError: (error, offset, length) => {
            errors.push({ error, offset, length });
        }
    };
    visit$1(text, visitor, options);
    return currentParent[0];
}
/**
 * Parses the given text and returns a tree representation the JSON content. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
 */
function parseTree$1(text, errors = [], options = ParseOptions.DEFAULT) {
    let currentParent = { type: 'array', offset: -1, length: -1, children: [], parent: undefined }; // artificial root
    function ensurePropertyComplete(endOffset) {
        if (currentParent.type === 'property') {
            currentParent.length = endOffset - currentParent.offset;
            currentParent = currentParent.parent;
        }
    }
    function onValue(valueNode) {
        currentParent.children.push(valueNode);
        return valueNode;
    }
    const visitor = {
        onObjectBegin: (offset) => {
            currentParent = onValue({ type: 'object', offset, length: -1, parent: currentParent, children: [] });
        },
        onObjectProperty: (name, offset, length) => {
            currentParent = onValue({ type: 'property', offset, length: -1, parent: currentParent, children: [] });
            currentParent.children.push({ type: 'string', value: name, offset, length, parent: currentParent });
        },
        onObjectEnd: (offset, length) => {
            ensurePropertyComplete(offset + length); // in case of a missing value for a property: make sure property is complete
            currentParent.length = offset + length - currentParent.offset;
            currentParent = currentParent.parent;
            ensurePropertyComplete(offset + length);
        },
        onArrayBegin: (offset, length) => {
            currentParent = onValue({ type: 'array', offset, length: -1, parent: currentParent, children: [] });
        },
        onArrayEnd: (offset, length) => {
            currentParent.length = offset + length - currentParent.offset;
            currentParent = currentParent.parent;
            ensurePropertyComplete(offset + length);
        },
        onLiteralValue: (value, offset, length) => {
            onValue({ type: getNodeType(value), offset, length, parent: currentParent, value });
            ensurePropertyComplete(offset + length);
        },
        onSeparator: (sep, offset, length) => {
            if (currentParent.type === 'property') {
                if (sep === ':') {
                    currentParent.colonOffset = offset;
                }
                else if (sep === ',') {
                    ensurePropertyComplete(offset);
                }
            }
        },
        onError: (error, offset, length) => {
            errors.push({ error, offset, length });
        }
    };
    visit$1(text, visitor, options);
    const result = currentParent.children[0];
    if (result) {
        delete result.parent;
    }
    return result;
}
/**
 * Finds the node at the given path in a JSON DOM.
 */
function findNodeAtLocation$1(root, path) {
    if (!root) {
        return undefined;
    }
    let node = root;
    for (let segment of path) {
        if (typeof segment === 'string') {
            if (node.type !== 'object' || !Array.isArray(node.children)) {
                return undefined;
            }
            let found = false;
            for (const propertyNode of node.children) {
                if (Array.isArray(propertyNode.children) && propertyNode.children[0].value === segment && propertyNode.children.length === 2) {
                    node = propertyNode.children[1];
                    found = true;
                    break;
                }
            }
            if (!found) {
                return undefined;
            }
        }
        else {
            const index = segment;
            if (node.type !== 'array' || index < 0 || !Array.isArray(node.children) || index >= node.children.length) {
                return undefined;
            }
            node = node.children[index];
        }
    }
    return node;
}
/**
 * Parses the given text and invokes the visitor functions for each object, array and literal reached.
 */
function visit$1(text, visitor, options = ParseOptions.DEFAULT) {
    const _scanner = createScanner(text, false);
    // Important: Only pass copies of this to visitor functions to prevent accidental modification, and
    // to not affect visitor functions which stored a reference to a previous JSONPath
    const _jsonPath = [];
    // Depth of onXXXBegin() callbacks suppressed. onXXXEnd() decrements this if it isn't 0 already.
    // Callbacks are only called when this value is 0.
    let suppressedCallbacks = 0;
    function toNoArgVisit(visitFunction) {
        return visitFunction ? () => suppressedCallbacks === 0 && visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
    }
    function toOneArgVisit(visitFunction) {
        return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
    }
    function toOneArgVisitWithPath(visitFunction) {
        return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) : () => true;
    }
    function toBeginVisit(visitFunction) {
        return visitFunction ?
            () => {
                if (suppressedCallbacks > 0) {
                    suppressedCallbacks++;
                }
                else {
                    let cbReturn = visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice());
                    if (cbReturn === false) {
                        suppressedCallbacks = 1;
                    }
                }
            }
            : () => true;
    }
    function toEndVisit(visitFunction) {
        return visitFunction ?
            () => {
                if (suppressedCallbacks > 0) {
                    suppressedCallbacks--;
                }
                if (suppressedCallbacks === 0) {
                    visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter());
                }
            }
            : () => true;
    }
    const onObjectBegin = toBeginVisit(visitor.onObjectBegin), onObjectProperty = toOneArgVisitWithPath(visitor.onObjectProperty), onObjectEnd = toEndVisit(visitor.onObjectEnd), onArrayBegin = toBeginVisit(visitor.onArrayBegin), onArrayEnd = toEndVisit(visitor.onArrayEnd), onLiteralValue = toOneArgVisitWithPath(visitor.onLiteralValue), onSeparator = toOneArgVisit(visitor.onSeparator), onComment = toNoArgVisit(visitor.onComment), onError = toOneArgVisit(visitor.onError);
    const disallowComments = options && options.disallowComments;
    const allowTrailingComma = options && options.allowTrailingComma;
    function scanNext() {
        while (true) {
            const token = _scanner.scan();
            switch (_scanner.getTokenError()) {
                case 4 /* ScanError.InvalidUnicode */:
                    handleError(14 /* ParseErrorCode.InvalidUnicode */);
                    break;
                case 5 /* ScanError.InvalidEscapeCharacter */:
                    handleError(15 /* ParseErrorCode.InvalidEscapeCharacter */);
                    break;
                case 3 /* ScanError.UnexpectedEndOfNumber */:
                    handleError(13 /* ParseErrorCode.UnexpectedEndOfNumber */);
                    break;
                case 1 /* ScanError.UnexpectedEndOfComment */:
                    if (!disallowComments) {
                        handleError(11 /* ParseErrorCode.UnexpectedEndOfComment */);
                    }
                    break;
                case 2 /* ScanError.UnexpectedEndOfString */:
                    handleError(12 /* ParseErrorCode.UnexpectedEndOfString */);
                    break;
                case 6 /* ScanError.InvalidCharacter */:
                    handleError(16 /* ParseErrorCode.InvalidCharacter */);
                    break;
            }
            switch (token) {
                case 12 /* SyntaxKind.LineCommentTrivia */:
                case 13 /* SyntaxKind.BlockCommentTrivia */:
                    if (disallowComments) {
                        handleError(10 /* ParseErrorCode.InvalidCommentToken */);
                    }
                    else {
                        onComment();
                    }
                    break;
                case 16 /* SyntaxKind.Unknown */:
                    handleError(1 /* ParseErrorCode.InvalidSymbol */);
                    break;
                case 15 /* SyntaxKind.Trivia */:
                case 14 /* SyntaxKind.LineBreakTrivia */:
                    break;
                default:
                    return token;
            }
        }
    }
    function handleError(error, skipUntilAfter = [], skipUntil = []) {
        onError(error);
        if (skipUntilAfter.length + skipUntil.length > 0) {
            let token = _scanner.getToken();
            while (token !== 17 /* SyntaxKind.EOF */) {
                if (skipUntilAfter.indexOf(token) !== -1) {
                    scanNext();
                    break;
                }
                else if (skipUntil.indexOf(token) !== -1) {
                    break;
                }
                token = scanNext();
            }
        }
    }
    function parseString(isValue) {
        const value = _scanner.getTokenValue();
        if (isValue) {
            onLiteralValue(value);
        }
        else {
            onObjectProperty(value);
            // add property name afterwards
            _jsonPath.push(value);
        }
        scanNext();
        return true;
    }
    function parseLiteral() {
        switch (_scanner.getToken()) {
            case 11 /* SyntaxKind.NumericLiteral */:
                const tokenValue = _scanner.getTokenValue();
                let value = Number(tokenValue);
                if (isNaN(value)) {
                    handleError(2 /* ParseErrorCode.InvalidNumberFormat */);
                    value = 0;
                }
                onLiteralValue(value);
                break;
            case 7 /* SyntaxKind.NullKeyword */:
                onLiteralValue(null);
                break;
            case 8 /* SyntaxKind.TrueKeyword */:
                onLiteralValue(true);
                break;
            case 9 /* SyntaxKind.FalseKeyword */:
                onLiteralValue(false);
                break;
            default:
                return false;
        }
        scanNext();
        return true;
    }
    function parseProperty() {
        if (_scanner.getToken() !== 10 /* SyntaxKind.StringLiteral */) {
            handleError(3 /* ParseErrorCode.PropertyNameExpected */, [], [2 /* SyntaxKind.CloseBraceToken */, 5 /* SyntaxKind.CommaToken */]);
            return false;
        }
        parseString(false);
        if (_scanner.getToken() === 6 /* SyntaxKind.ColonToken */) {
            onSeparator(':');
            scanNext(); // consume colon
            if (!parseValue()) {
                handleError(4 /* ParseErrorCode.ValueExpected */, [], [2 /* SyntaxKind.CloseBraceToken */, 5 /* SyntaxKind.CommaToken */]);
            }
        }
        else {
            handleError(5 /* ParseErrorCode.ColonExpected */, [], [2 /* SyntaxKind.CloseBraceToken */, 5 /* SyntaxKind.CommaToken */]);
        }
        _jsonPath.pop(); // remove processed property name
        return true;
    }
    function parseObject() {
        onObjectBegin();
        scanNext(); // consume open brace
        let needsComma = false;
        while (_scanner.getToken() !== 2 /* SyntaxKind.CloseBraceToken */ && _scanner.getToken() !== 17 /* SyntaxKind.EOF */) {
            if (_scanner.getToken() === 5 /* SyntaxKind.CommaToken */) {
                if (!needsComma) {
                    handleError(4 /* ParseErrorCode.ValueExpected */, [], []);
                }
                onSeparator(',');
                scanNext(); // consume comma
                if (_scanner.getToken() === 2 /* SyntaxKind.CloseBraceToken */ && allowTrailingComma) {
                    break;
                }
            }
            else if (needsComma) {
                handleError(6 /* ParseErrorCode.CommaExpected */, [], []);
            }
            if (!parseProperty()) {
                handleError(4 /* ParseErrorCode.ValueExpected */, [], [2 /* SyntaxKind.CloseBraceToken */, 5 /* SyntaxKind.CommaToken */]);
            }
            needsComma = true;
        }
        onObjectEnd();
        if (_scanner.getToken() !== 2 /* SyntaxKind.CloseBraceToken */) {
            handleError(7 /* ParseErrorCode.CloseBraceExpected */, [2 /* SyntaxKind.CloseBraceToken */], []);
        }
        else {
            scanNext(); // consume close brace
        }
        return true;
    }
    function parseArray() {
        onArrayBegin();
        scanNext(); // consume open bracket
        let isFirstElement = true;
        let needsComma = false;
        while (_scanner.getToken() !== 4 /* SyntaxKind.CloseBracketToken */ && _scanner.getToken() !== 17 /* SyntaxKind.EOF */) {
            if (_scanner.getToken() === 5 /* SyntaxKind.CommaToken */) {
                if (!needsComma) {
                    handleError(4 /* ParseErrorCode.ValueExpected */, [], []);
                }
                onSeparator(',');
                scanNext(); // consume comma
                if (_scanner.getToken() === 4 /* SyntaxKind.CloseBracketToken */ && allowTrailingComma) {
                    break;
                }
            }
            else if (needsComma) {
                handleError(6 /* ParseErrorCode.CommaExpected */, [], []);
            }
            if (isFirstElement) {
                _jsonPath.push(0);
                isFirstElement = false;
            }
            else {
                _jsonPath[_jsonPath.length - 1]++;
            }
            if (!parseValue()) {
                handleError(4 /* ParseErrorCode.ValueExpected */, [], [4 /* SyntaxKind.CloseBracketToken */, 5 /* SyntaxKind.CommaToken */]);
            }
            needsComma = true;
        }
        onArrayEnd();
        if (!isFirstElement) {
            _jsonPath.pop(); // remove array index
        }
        if (_scanner.getToken() !== 4 /* SyntaxKind.CloseBracketToken */) {
            handleError(8 /* ParseErrorCode.CloseBracketExpected */, [4 /* SyntaxKind.CloseBracketToken */], []);
        }
        else {
            scanNext(); // consume close bracket
        }
        return true;
    }
    function parseValue() {
        switch (_scanner.getToken()) {
            case 3 /* SyntaxKind.OpenBracketToken */:
                return parseArray();
            case 1 /* SyntaxKind.OpenBraceToken */:
                return parseObject();
            case 10 /* SyntaxKind.StringLiteral */:
                return parseString(true);
            default:
                return parseLiteral();
        }
    }
    scanNext();
    if (_scanner.getToken() === 17 /* SyntaxKind.EOF */) {
        if (options.allowEmptyContent) {
            return true;
        }
        handleError(4 /* ParseErrorCode.ValueExpected */, [], []);
        return false;
    }
    if (!parseValue()) {
        handleError(4 /* ParseErrorCode.ValueExpected */, [], []);
        return false;
    }
    if (_scanner.getToken() !== 17 /* SyntaxKind.EOF */) {
        handleError(9 /* ParseErrorCode.EndOfFileExpected */, [], []);
    }
    return true;
}
function getNodeType(value) {
    switch (typeof value) {
        case 'boolean': return 'boolean';
        case 'number': return 'number';
        case 'string': return 'string';
        case 'object': {
            if (!value) {
                return 'null';
            }
            else if (Array.isArray(value)) {
                return 'array';
            }
            return 'object';
        }
        default: return 'null';
    }
}

/*---------------------------------------------------------------------------------------------
 *  Copyright (c) Microsoft Corporation. All rights reserved.
 *  Licensed under the MIT License. See License.txt in the project root for license information.
 *--------------------------------------------------------------------------------------------*/
function setProperty(text, originalPath, value, options) {
    const path = originalPath.slice();
    const errors = [];
    const root = parseTree$1(text, errors);
    let parent = void 0;
    let lastSegment = void 0;
    while (path.length > 0) {
        lastSegment = path.pop();
        parent = findNodeAtLocation$1(root, path);
        if (parent === void 0 && value !== void 0) {
            if (typeof lastSegment === 'string') {
                value = { [lastSegment]: value };
            }
            else {
                value = [value];
            }
        }
        else {
            break;
        }
    }
    if (!parent) {
        // empty document
        if (value === void 0) { // delete
            throw new Error('Can not delete in empty document');
        }
        return withFormatting(text, { offset: root ? root.offset : 0, length: root ? root.length : 0, content: JSON.stringify(value) }, options);
    }
    else if (parent.type === 'object' && typeof lastSegment === 'string' && Array.isArray(parent.children)) {
        const existing = findNodeAtLocation$1(parent, [lastSegment]);
        if (existing !== void 0) {
            if (value === void 0) { // delete
                if (!existing.parent) {
                    throw new Error('Malformed AST');
                }
                const propertyIndex = parent.children.indexOf(existing.parent);
                let removeBegin;
                let removeEnd = existing.parent.offset + existing.parent.length;
                if (propertyIndex > 0) {
                    // remove the comma of the previous node
                    let previous = parent.children[propertyIndex - 1];
                    removeBegin = previous.offset + previous.length;
                }
                else {
                    removeBegin = parent.offset + 1;
                    if (parent.children.length > 1) {
                        // remove the comma of the next node
                        let next = parent.children[1];
                        removeEnd = next.offset;
                    }
                }
                return withFormatting(text, { offset: removeBegin, length: removeEnd - removeBegin, content: '' }, options);
            }
            else {
                // set value of existing property
                return withFormatting(text, { offset: existing.offset, length: existing.length, content: JSON.stringify(value) }, options);
            }
        }
        else {
            if (value === void 0) { // delete
                return []; // property does not exist, nothing to do
            }
            const newProperty = `${JSON.stringify(lastSegment)}: ${JSON.stringify(value)}`;
            const index = options.getInsertionIndex ? options.getInsertionIndex(parent.children.map(p => p.children[0].value)) : parent.children.length;
            let edit;
            if (index > 0) {
                let previous = parent.children[index - 1];
                edit = { offset: previous.offset + previous.length, length: 0, content: ',' + newProperty };
            }
            else if (parent.children.length === 0) {
                edit = { offset: parent.offset + 1, length: 0, content: newProperty };
            }
            else {
                edit = { offset: parent.offset + 1, length: 0, content: newProperty + ',' };
            }
            return withFormatting(text, edit, options);
        }
    }
    else if (parent.type === 'array' && typeof lastSegment === 'number' && Array.isArray(parent.children)) {
        const insertIndex = lastSegment;
        if (insertIndex === -1) {
            // Insert
            const newProperty = `${JSON.stringify(value)}`;
            let edit;
            if (parent.children.length === 0) {
                edit = { offset: parent.offset + 1, length: 0, content: newProperty };
            }
            else {
                const previous = parent.children[parent.children.length - 1];
                edit = { offset: previous.offset + previous.length, length: 0, content: ',' + newProperty };
            }
            return withFormatting(text, edit, options);
        }
        else if (value === void 0 && parent.children.length >= 0) {
            // Removal
            const removalIndex = lastSegment;
            const toRemove = parent.children[removalIndex];
            let edit;
            if (parent.children.length === 1) {
                // only item
                edit = { offset: parent.offset + 1, length: parent.length - 2, content: '' };
            }
            else if (parent.children.length - 1 === removalIndex) {
                // last item
                let previous = parent.children[removalIndex - 1];
                let offset = previous.offset + previous.length;
                let parentEndOffset = parent.offset + parent.length;
                edit = { offset, length: parentEndOffset - 2 - offset, content: '' };
            }
            else {
                edit = { offset: toRemove.offset, length: parent.children[removalIndex + 1].offset - toRemove.offset, content: '' };
            }
            return withFormatting(text, edit, options);
        }
        else if (value !== void 0) {
            let edit;
            const newProperty = `${JSON.stringify(value)}`;
            if (!options.isArrayInsertion && parent.children.length > lastSegment) {
                const toModify = parent.children[lastSegment];
                edit = { offset: toModify.offset, length: toModify.length, content: newProperty };
            }
            else if (parent.children.length === 0 || lastSegment === 0) {
                edit = { offset: parent.offset + 1, length: 0, content: parent.children.length === 0 ? newProperty : newProperty + ',' };
            }
            else {
                const index = lastSegment > parent.children.length ? parent.children.length : lastSegment;
                const previous = parent.children[index - 1];
                edit = { offset: previous.offset + previous.length, length: 0, content: ',' + newProperty };
            }
            return withFormatting(text, edit, options);
        }
        else {
            throw new Error(`Can not ${value === void 0 ? 'remove' : (options.isArrayInsertion ? 'insert' : 'modify')} Array index ${insertIndex} as length is not sufficient`);
        }
    }
    else {
        throw new Error(`Can not add ${typeof lastSegment !== 'number' ? 'index' : 'property'} to parent of type ${parent.type}`);
    }
}
function withFormatting(text, edit, options) {
    if (!options.formattingOptions) {
        return [edit];
    }
    // apply the edit
    let newText = applyEdit(text, edit);
    // format the new text
    let begin = edit.offset;
    let end = edit.offset + edit.content.length;
    if (edit.length === 0 || edit.content.length === 0) { // insert or remove
        while (begin > 0 && !isEOL(newText, begin - 1)) {
            begin--;
        }
        while (end < newText.length && !isEOL(newText, end)) {
            end++;
        }
    }
    const edits = format(newText, { offset: begin, length: end - begin }, { ...options.formattingOptions, keepLines: false });
    // apply the formatting edits and track the begin and end offsets of the changes
    for (let i = edits.length - 1; i >= 0; i--) {
        const edit = edits[i];
        newText = applyEdit(newText, edit);
        begin = Math.min(begin, edit.offset);
        end = Math.max(end, edit.offset + edit.length);
        end += edit.content.length - edit.length;
    }
    // create a single edit with all changes
    const editLength = text.length - (newText.length - end) - begin;
    return [{ offset: begin, length: editLength, content: newText.substring(begin, end) }];
}
function applyEdit(text, edit) {
    return text.substring(0, edit.offset) + edit.content + text.substring(edit.offset + edit.length);
}

/*---------------------------------------------------------------------------------------------
 *  Copyright (c) Microsoft Corporation. All rights reserved.
 *  Licensed under the MIT License. See License.txt in the project root for license information.
 *--------------------------------------------------------------------------------------------*/
var ScanError;
(function (ScanError) {
    ScanError[ScanError["None"] = 0] = "None";
    ScanError[ScanError["UnexpectedEndOfComment"] = 1] = "UnexpectedEndOfComment";
    ScanError[ScanError["UnexpectedEndOfString"] = 2] = "UnexpectedEndOfString";
    ScanError[ScanError["UnexpectedEndOfNumber"] = 3] = "UnexpectedEndOfNumber";
    ScanError[ScanError["InvalidUnicode"] = 4] = "InvalidUnicode";
    ScanError[ScanError["InvalidEscapeCharacter"] = 5] = "InvalidEscapeCharacter";
    ScanError[ScanError["InvalidCharacter"] = 6] = "InvalidCharacter";
})(ScanError || (ScanError = {}));
var SyntaxKind;
(function (SyntaxKind) {
    SyntaxKind[SyntaxKind["OpenBraceToken"] = 1] = "OpenBraceToken";
    SyntaxKind[SyntaxKind["CloseBraceToken"] = 2] = "CloseBraceToken";
    SyntaxKind[SyntaxKind["OpenBracketToken"] = 3] = "OpenBracketToken";
    SyntaxKind[SyntaxKind["CloseBracketToken"] = 4] = "CloseBracketToken";
    SyntaxKind[SyntaxKind["CommaToken"] = 5] = "CommaToken";
    SyntaxKind[SyntaxKind["ColonToken"] = 6] = "ColonToken";
    SyntaxKind[SyntaxKind["NullKeyword"] = 7] = "NullKeyword";
    SyntaxKind[SyntaxKind["TrueKeyword"] = 8] = "TrueKeyword";
    SyntaxKind[SyntaxKind["FalseKeyword"] = 9] = "FalseKeyword";
    SyntaxKind[SyntaxKind["StringLiteral"] = 10] = "StringLiteral";
    SyntaxKind[SyntaxKind["NumericLiteral"] = 11] = "NumericLiteral";
    SyntaxKind[SyntaxKind["LineCommentTrivia"] = 12] = "LineCommentTrivia";
    SyntaxKind[SyntaxKind["BlockCommentTrivia"] = 13] = "BlockCommentTrivia";
    SyntaxKind[SyntaxKind["LineBreakTrivia"] = 14] = "LineBreakTrivia";
    SyntaxKind[SyntaxKind["Trivia"] = 15] = "Trivia";
    SyntaxKind[SyntaxKind["Unknown"] = 16] = "Unknown";
    SyntaxKind[SyntaxKind["EOF"] = 17] = "EOF";
})(SyntaxKind || (SyntaxKind = {}));
/**
 * For a given offset, evaluate the location in the JSON document. Each segment in the location path is either a property name or an array index.
 */
const getLocation = getLocation$1;
/**
 * Parses the given text and returns the object the JSON content represents. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
 * Therefore, always check the errors list to find out if the input was valid.
 */
const parse = parse$1;
/**
 * Parses the given text and returns a tree representation the JSON content. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
 */
const parseTree = parseTree$1;
/**
 * Finds the node at the given path in a JSON DOM.
 */
const findNodeAtLocation = findNodeAtLocation$1;
/**
 * Parses the given text and invokes the visitor functions for each object, array and literal reached.
 */
const visit = visit$1;
var ParseErrorCode;
(function (ParseErrorCode) {
    ParseErrorCode[ParseErrorCode["InvalidSymbol"] = 1] = "InvalidSymbol";
    ParseErrorCode[ParseErrorCode["InvalidNumberFormat"] = 2] = "InvalidNumberFormat";
    ParseErrorCode[ParseErrorCode["PropertyNameExpected"] = 3] = "PropertyNameExpected";
    ParseErrorCode[ParseErrorCode["ValueExpected"] = 4] = "ValueExpected";
    ParseErrorCode[ParseErrorCode["ColonExpected"] = 5] = "ColonExpected";
    ParseErrorCode[ParseErrorCode["CommaExpected"] = 6] = "CommaExpected";
    ParseErrorCode[ParseErrorCode["CloseBraceExpected"] = 7] = "CloseBraceExpected";
    ParseErrorCode[ParseErrorCode["CloseBracketExpected"] = 8] = "CloseBracketExpected";
    ParseErrorCode[ParseErrorCode["EndOfFileExpected"] = 9] = "EndOfFileExpected";
    ParseErrorCode[ParseErrorCode["InvalidCommentToken"] = 10] = "InvalidCommentToken";
    ParseErrorCode[ParseErrorCode["UnexpectedEndOfComment"] = 11] = "UnexpectedEndOfComment";
    ParseErrorCode[ParseErrorCode["UnexpectedEndOfString"] = 12] = "UnexpectedEndOfString";
    ParseErrorCode[ParseErrorCode["UnexpectedEndOfNumber"] = 13] = "UnexpectedEndOfNumber";
    ParseErrorCode[ParseErrorCode["InvalidUnicode"] = 14] = "InvalidUnicode";
    ParseErrorCode[ParseErrorCode["InvalidEscapeCharacter"] = 15] = "InvalidEscapeCharacter";
    ParseErrorCode[ParseErrorCode["InvalidCharacter"] = 16] = "InvalidCharacter";
})(ParseErrorCode || (ParseErrorCode = {}));
function printParseErrorCode(code) {
    switch (code) {
        case 1 /* ParseErrorCode.InvalidSymbol */: return 'InvalidSymbol';
        case 2 /* ParseErrorCode.InvalidNumberFormat */: return 'InvalidNumberFormat';
        case 3 /* ParseErrorCode.PropertyNameExpected */: return 'PropertyNameExpected';
        case 4 /* ParseErrorCode.ValueExpected */: return 'ValueExpected';
        case 5 /* ParseErrorCode.ColonExpected */: return 'ColonExpected';
        case 6 /* ParseErrorCode.CommaExpected */: return 'CommaExpected';
        case 7 /* ParseErrorCode.CloseBraceExpected */: return 'CloseBraceExpected';
        case 8 /* ParseErrorCode.CloseBracketExpected */: return 'CloseBracketExpected';
        case 9 /* ParseErrorCode.EndOfFileExpected */: return 'EndOfFileExpected';
        case 10 /* ParseErrorCode.InvalidCommentToken */: return 'InvalidCommentToken';
        case 11 /* ParseErrorCode.UnexpectedEndOfComment */: return 'UnexpectedEndOfComment';
        case 12 /* ParseErrorCode.UnexpectedEndOfString */: return 'UnexpectedEndOfString';
        case 13 /* ParseErrorCode.UnexpectedEndOfNumber */: return 'UnexpectedEndOfNumber';
        case 14 /* ParseErrorCode.InvalidUnicode */: return 'InvalidUnicode';
        case 15 /* ParseErrorCode.InvalidEscapeCharacter */: return 'InvalidEscapeCharacter';
        case 16 /* ParseErrorCode.InvalidCharacter */: return 'InvalidCharacter';
    }
    return '<unknown ParseErrorCode>';
}
/**
 * Computes the edit operations needed to modify a value in the JSON document.
 *
 * @param documentText The input text
 * @param path The path of the value to change. The path represents either to the document root, a property or an array item.
 * If the path points to an non-existing property or item, it will be created.
 * @param value The new value for the specified property or item. If the value is undefined,
 * the property or item will be removed.
 * @param options Options
 * @returns The edit operations describing the changes to the original document, following the format described in {@linkcode EditResult}.
 * To apply the edit operations to the input, use {@linkcode applyEdits}.
 */
function modify(text, path, value, options) {
    return setProperty(text, path, value, options);
}
/**
 * Applies edits to an input string.
 * @param text The input text
 * @param edits Edit operations following the format described in {@linkcode EditResult}.
 * @returns The text with the applied edits.
 * @throws An error if the edit operations are not well-formed as described in {@linkcode EditResult}.
 */
function applyEdits(text, edits) {
    let sortedEdits = edits.slice(0).sort((a, b) => {
        const diff = a.offset - b.offset;
        if (diff === 0) {
            return a.length - b.length;
        }
        return diff;
    });
    let lastModifiedOffset = text.length;
    for (let i = sortedEdits.length - 1; i >= 0; i--) {
        let e = sortedEdits[i];
        if (e.offset + e.length <= lastModifiedOffset) {
            text = applyEdit(text, e);
        }
        else {
            throw new Error('Overlapping edit');
        }
        lastModifiedOffset = e.offset;
    }
    return text;
}

/**
 * The function that creates the messages of a table, and accepts only ids and placeholders that the table has.
 *
 * @param _texts the sentences in the language in which the placeholders are declared.
 */
const messagesOf = (_texts) => (id, ...[values]) => values === undefined ? { id } : { id, values };
/** The text of a message in the language of the table. */
const writeMessage = ({ id, values = {} }, table) => table.texts[id].replace(/\{(\w+)\}/g, (_, name) => writeValue(values[name] ?? '', table));
function writeValue(value, table) {
    if (typeof value !== 'object')
        return String(value);
    if ('id' in value)
        return writeMessage(value, table);
    const type = value.join === 'and' ? 'conjunction' : 'disjunction';
    return new Intl.ListFormat(table.language, { type }).format(value.items.map((item) => writeValue(item, table)));
}

/** What the parser says of a declaration. */
const en = {
    at: '{reason} ({line}:{column})',
    meant: '{reason}; did you mean {meant}?',
    // What belongs in a place, and what was found there
    'a-value': 'a value',
    'a-key': 'a key in double quotes',
    'a-colon': 'a colon after the key',
    'a-comma-or-bracket': 'a comma or a closing bracket',
    'a-comma-or-brace': 'a comma or }',
    'a-comma-or-square-bracket': 'a comma or ]',
    'an-object': 'an object',
    'a-list': 'a list',
    'a-list-of': 'a list of {count}',
    'a-text': 'text',
    'true-or-false': 'true or false',
    nothing: 'nothing',
    // The JSON text
    'characters-read': '{count} characters; at most {most} are read',
    'byte-order-mark': 'the file begins with a byte order mark; save it as UTF-8 without one',
    'not-json': 'this is not JSON',
    'too-deep': 'deeper than {depth} levels',
    'duplicate-key': 'duplicate key; remove one',
    'more-duplicate-keys': 'more duplicate keys',
    'ends-early': 'the file ends where {expected} is expected',
    unexpected: '{found} where {expected} is expected',
    'no-comments': 'JSON has no comments; write "$comment": "…" instead',
    'single-quotes': 'JSON quotes with ", not with \'',
    'trailing-comma': 'remove the comma before {bracket}',
    'continues-after-end': 'the file continues after its last bracket',
    'no-closing-quote': 'this string has no closing quote on its line; write a line break as \\n',
    'control-character-in-string': 'a control character in a string; write it as an escape, such as \\n',
    'wrong-escape': 'after \\ only " \\ / b f n r t u are allowed; write \\\\ for \\ itself',
    'number-incomplete': 'this number is not complete',
    'wrong-unicode-escape': 'after \\u four hexadecimal digits are needed',
    // Values that JSON cannot represent, or that would do harm
    'object-unreadable': 'this object cannot be read; pass plain JSON',
    'too-many-values': 'more than {count} values',
    'too-many-characters': 'more than {count} characters',
    'not-representable': '{found} cannot be represented in JSON',
    circular: 'this object contains itself, which JSON cannot represent',
    'plain-objects-only': 'only plain objects are accepted; serialize it with JSON.stringify first',
    'harmful-key': 'this key could change how programs behave; remove it',
    'lone-surrogate': 'a lone surrogate (half a character); save the file as UTF-8',
    'control-character': 'a control character; remove it',
    'reordering-character': 'the invisible character {code} displays the text in another order than it is written; remove it',
    'unseen-character': 'the invisible character {code}; remove it, and write \\n for a line break',
    // Shape
    required: 'required; add it',
    'not-allowed': '{found} is not allowed here; use {allowed}',
    'unknown-key': 'unknown key; remove it',
    'unknown-key-meant': 'unknown key; did you mean {meant}?',
    'foreign-language': 'this language is not in languages; add it there, or remove this text',
    'first-language-missing': 'the text is missing in the first language, {language}',
    // Across values
    'used-twice': 'already used at {earlier}; choose another',
    'not-found': 'not found in {list}; add it to {list}, or use an existing one',
    'not-found-meant': 'not found in {list}; did you mean {meant}?',
    'not-found-well-known': 'not found in {list}; add {value} to purposes',
    'recording-purpose': 'only a service of the purpose "session-replay" can record visits; change its purpose',
    'recording-consent': 'a recording needs consent; remove legalBasis and necessity from this purpose',
    'recording-twice': 'only one service can record visits; {earlier} does already',
    'ip-reason-missing': 'ip "full" needs a written reason; write it, or use "encrypted"',
    'ip-kept-too-long': 'whole IP addresses may be kept for at most {days} days; write P90D',
    'answers-together': 'the two answers change together; add {missing} too, or remove this',
    'answers-unequal': 'accept and refuse must be equal in kind: two different labels, neither much longer than the other',
    // Values
    id: 'use lowercase letters, digits and hyphens, at most 63 characters',
    'label-empty': 'write some text, or omit the key',
    'label-too-long': 'use at most 128 characters',
    'line-break': 'write this on one line',
    'whole-number': 'use a whole number',
    'from-one': 'use a number from 1',
    share: 'use a number from 0 to 1, such as 0.1 for one visit in ten',
    'recording-minutes': 'use a whole number of minutes from 1 to 10',
    'migrate-keys': 'name at least one key, or omit the service',
    duration: 'write a duration such as P6M (months), P90D (days), P2Y (years) or PT30M (minutes)',
    'duration-zero': 'the duration must be longer than zero',
    email: 'write an e-mail address, such as info@leipomo.example',
    country: 'write a country as two capital letters, such as FI',
    language: 'write a language as in BCP 47, such as fi, sv or en-GB',
    date: 'write a day as year-month-day, such as 2026-11-22',
    'cookie-domain': 'write a domain alone, such as leipomo.example or .leipomo.example',
    'cookie-path': 'write a path that starts with /',
    'aspect-ratio': 'write width/height, such as 16/9',
    'route-start': 'a route starts with /',
    'route-regex': 'write a path, not a regular expression; * matches anything, such as /orders/*',
    'tracker-name': 'name the tracker; use * only for the part that varies, such as _pk_*',
    'pattern-spaces': 'a pattern cannot contain spaces',
    'pattern-scheme': 'the scheme must be *, http, https, ws or wss',
    'pattern-path': 'the path is missing; /* matches every path',
    'pattern-port': 'the port must be a number or *; omit it to match every port',
    'pattern-all': 'list the hosts of this service one by one',
    'pattern-subdomains': 'a bare host already includes its subdomains',
    'pattern-bare-host': 'a bare host cannot have a port or a path; write a full pattern',
    'pattern-host-missing': 'the host is missing',
    'pattern-star': 'in a host, * is allowed only at the start, as in *.leipomo.example',
    'pattern-user': 'a pattern cannot contain a user name',
    'pattern-host': 'this is not a host name, such as stats.leipomo.example',
    pattern: 'write *://host/path* or a bare host, such as stats.leipomo.example',
    'url-spaces': 'a URL cannot contain spaces, backslashes or control characters',
    'url-protocol': 'add the protocol',
    'url-scheme': 'only https:, http: or a path on the site, such as /privacy',
    'url-start': 'start with https:// for another site, or / for this one',
    'url-user': 'a public URL cannot contain a user name or password',
    url: 'this is not a valid URL; copy it from a browser',
};

/** Creates what the parser says, such as `problem('too-deep', { depth: 32 })`. */
const problem = messagesOf();
const englishProblems = { language: 'en-GB', texts: en };
/** The same, with its message in the language of the table. */
const writeProblem = ({ message, ...rest }, table) => ({
    ...rest,
    message: writeMessage(message, table),
});
/** A plain problem in English. */
const problemText = (id) => en[id];

/** Embeddings and overrides: what follows them is displayed in another order than it is stored. */
const REORDERING = /[\u202a-\u202e]/;
/** Isolates, which right-to-left texts need around names, and the character that ends one. */
const ISOLATES = /[\u2066-\u2069]/g;
const END_OF_ISOLATE = '\u2069';
/** Line and paragraph separators, a byte order mark in the text, annotations, tags and characters that Unicode never assigns. */
const UNSEEN = /[\u2028\u2029\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Noncharacter_Code_Point}]/u;
/**
 * Whether a text of a declaration contains what no text may contain, whichever key it belongs to: half a character, a control
 * character, or one that a reader does not see and that changes what is displayed around it (R127). Characters that
 * languages need, such as a soft hyphen or a joiner, are accepted.
 */
function refusedCharacter(text) {
    if (!text.isWellFormed())
        return problem('lone-surrogate');
    // Tabs and line ends occur in texts; other control characters only in attacks.
    if (/[^\P{Cc}\t\n\r]/u.test(text))
        return problem('control-character');
    const reordering = REORDERING.exec(text)?.[0] ?? looseIsolate(text);
    if (reordering)
        return problem('reordering-character', { code: codeOf(reordering) });
    const unseen = UNSEEN.exec(text);
    if (unseen)
        return problem('unseen-character', { code: codeOf(unseen[0]) });
    return undefined;
}
/** An isolate that does not end would also reorder what is displayed after the text. */
function looseIsolate(text) {
    const open = [];
    for (const character of text.match(ISOLATES) ?? [])
        if (character !== END_OF_ISOLATE)
            open.push(character);
        else if (open.pop() === undefined)
            return character;
    return open[0];
}
const codeOf = (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The largest declaration that is accepted. Real ones have fewer than 100,000 characters and a depth of 8. */
const LIMITS = { characters: 1_000_000, depth: 32, values: 100_000 };
const HARMFUL_KEYS = ['__proto__', 'constructor', 'prototype'];
/**
 * Copies what JSON can represent, and reports everything that it cannot or that would be harmful. The copy is safe to
 * walk, whatever the original's getters and proxies do.
 */
function copyPlainJson(value) {
    const copying = { problems: [], ancestors: new Set(), characters: 0, values: 0 };
    try {
        return { copy: copy(value, [], copying), problems: copying.problems };
    }
    catch (cause) {
        // Otherwise a proxy or a getter has thrown, and its message is not repeated.
        const message = cause instanceof TooLarge ? cause.reason : problem('object-unreadable');
        return { copy: undefined, problems: [...copying.problems, error([], message)] };
    }
}
/**
 * Ends the walk immediately, because an object shared under many keys would otherwise be walked exponentially often.
 */
class TooLarge extends Error {
    constructor(reason) {
        super(reason.id);
        this.reason = reason;
    }
}
function copy(value, path, copying) {
    if (++copying.values > LIMITS.values)
        throw new TooLarge(problem('too-many-values', { count: LIMITS.values }));
    if (typeof value === 'string')
        return copyText(value, path, copying);
    if (value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)))
        return value;
    if (typeof value !== 'object')
        return refuse(path, copying, problem('not-representable', { found: shown(value) }));
    if (copying.ancestors.has(value))
        return refuse(path, copying, problem('circular'));
    if (path.length >= LIMITS.depth)
        return refuse(path, copying, problem('too-deep', { depth: LIMITS.depth }));
    copying.ancestors.add(value);
    const copied = Array.isArray(value) ? copyList(value, path, copying) : copyObject(value, path, copying);
    copying.ancestors.delete(value);
    return copied;
}
function copyList(list, path, copying) {
    if (list.length > LIMITS.values)
        throw new TooLarge(problem('too-many-values', { count: LIMITS.values }));
    return Array.from(list, (item, i) => copy(item, [...path, i], copying));
}
function copyObject(object, path, copying) {
    const prototype = Object.getPrototypeOf(object);
    // One prototype covers plain objects of another realm, but not a class, a Date or a Map.
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
        return refuse(path, copying, problem('plain-objects-only'));
    const copied = {};
    for (const key of Object.keys(object)) {
        const item = object[key];
        const inner = [...path, key];
        if (HARMFUL_KEYS.includes(key))
            refuse(inner, copying, problem('harmful-key'));
        else if (item !== undefined && isKey(key, inner, copying))
            copied[key] = copy(item, inner, copying);
    }
    return copied;
}
const isKey = (key, path, copying) => copyText(key, path, copying) !== undefined;
function copyText(text, path, copying) {
    copying.characters += text.length;
    if (copying.characters > LIMITS.characters)
        throw new TooLarge(problem('too-many-characters', { count: LIMITS.characters }));
    const message = refusedCharacter(text);
    if (message)
        return refuse(path, copying, message, text);
    return text;
}
function refuse(path, { problems }, message, found) {
    problems.push({ ...error(path, message), ...(found !== undefined && { found: shown(found) }) });
}
const error = (path, message) => ({
    path: jsonPath(path),
    message,
    severity: 'error',
});

const MOST_DUPLICATES = 50;
/**
 * Parses JSON text, and reports what `JSON.parse` does not: the line and column of a syntax error, and duplicate keys, of
 * which `JSON.parse` silently keeps the last.
 *
 * @param table the language of the problems. Default: English.
 */
function parseJsonText(text, table = englishProblems) {
    const { value, problems } = scanJsonText(text);
    return { value, problems: problems.map((found) => writeProblem(found, table)) };
}
/** The same, with problems that are not put into words yet. */
function scanJsonText(text) {
    if (text.length > LIMITS.characters)
        return refused(problem('characters-read', { count: text.length, most: LIMITS.characters }));
    if (text.startsWith('\u{FEFF}'))
        return refused(problem('byte-order-mark'));
    const problems = [];
    try {
        scan(text, problems);
        return { value: JSON.parse(text), problems };
    }
    catch (cause) {
        const { reason, offset, path } = cause instanceof Stop ? cause : new Stop(problem('not-json'), text.length);
        return { value: undefined, problems: [...problems, problemAt(text, offset, path ?? pathAt(text, offset), reason)] };
    }
}
const refused = (message) => ({
    value: undefined,
    problems: [{ path: '$', message, severity: 'error' }],
});
/** Ends the scan immediately, because everything after a syntax error would be a guess. */
class Stop extends Error {
    constructor(reason, offset, path) {
        super(reason.id);
        this.reason = reason;
        this.offset = offset;
        this.path = path;
    }
}
/** @throws {Stop} at a syntax error, at a value nested too deeply, or after too many duplicate keys. */
function scan(text, problems) {
    const open = [];
    const enter = (offset, pathTo) => {
        if (open.length >= LIMITS.depth)
            throw new Stop(problem('too-deep', { depth: LIMITS.depth }), offset, pathTo());
        open.push(new Set());
    };
    const leave = () => void open.pop();
    visit(text, {
        onObjectBegin: (offset, _length, _line, _column, pathTo) => enter(offset, pathTo),
        onArrayBegin: (offset, _length, _line, _column, pathTo) => enter(offset, pathTo),
        onObjectEnd: leave,
        onArrayEnd: leave,
        onObjectProperty(key, offset, _length, _line, _column, pathTo) {
            const keys = open.at(-1);
            if (keys?.has(key))
                problems.push(problemAt(text, offset, [...pathTo(), key], problem('duplicate-key')));
            if (problems.length > MOST_DUPLICATES)
                throw new Stop(problem('more-duplicate-keys'), offset, [...pathTo(), key]);
            keys?.add(key);
        },
        onError(code, offset) {
            throw new Stop(explain(printParseErrorCode(code), text, offset), offset);
        },
    }, { disallowComments: true });
}
const EXPECTED = {
    ValueExpected: problem('a-value'),
    PropertyNameExpected: problem('a-key'),
    ColonExpected: problem('a-colon'),
    CommaExpected: problem('a-comma-or-bracket'),
    CloseBraceExpected: problem('a-comma-or-brace'),
    CloseBracketExpected: problem('a-comma-or-square-bracket'),
};
const MALFORMED = {
    EndOfFileExpected: problem('continues-after-end'),
    UnexpectedEndOfString: problem('no-closing-quote'),
    InvalidCharacter: problem('control-character-in-string'),
    InvalidEscapeCharacter: problem('wrong-escape'),
    UnexpectedEndOfNumber: problem('number-incomplete'),
    InvalidUnicode: problem('wrong-unicode-escape'),
};
function explain(code, text, offset) {
    const found = text[offset] ?? '';
    const isKey = code === 'InvalidSymbol' && getLocation(text, offset).isAtPropertyKey;
    const expected = isKey ? problem('a-key') : (EXPECTED[code] ?? problem('a-value'));
    if (found === '/')
        return problem('no-comments');
    if (MALFORMED[code])
        return MALFORMED[code];
    if (found === '')
        return problem('ends-early', { expected });
    if (found === "'")
        return problem('single-quotes');
    if (/[}\]]/.test(found) && text.slice(0, offset).trimEnd().endsWith(','))
        return problem('trailing-comma', { bracket: found });
    return problem('unexpected', { found: shown(found), expected });
}
const pathAt = (text, offset) => getLocation(text, offset).path.filter((step) => step !== '');
function problemAt(text, offset, path, reason) {
    const lines = text.slice(0, offset).split('\n');
    const column = (lines.at(-1)?.length ?? 0) + 1;
    return { path: jsonPath(path), message: problem('at', { reason, line: lines.length, column }), severity: 'error' };
}

const LONGEST = 64;
/**
 * The candidate that was probably meant: the closest one with at most a third of its letters changed, where two swapped
 * letters count as one change.
 *
 * @returns undefined if none is close enough.
 */
function nearMiss(written, candidates) {
    if (written.length > LONGEST)
        return undefined;
    const word = written.trim().toLowerCase();
    let best;
    let bestDistance = Math.floor((word.length + 1) / 3) + 1;
    for (const candidate of candidates) {
        if (candidate === written || candidate.length > LONGEST)
            continue;
        const distance = editDistance(word, candidate.toLowerCase());
        if (distance < bestDistance)
            [best, bestDistance] = [candidate, distance];
    }
    return best;
}
/** The Damerau–Levenshtein distance: insertions, deletions, substitutions, and swaps of neighbours. */
function editDistance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const exchanged = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
            row[j] = Math.min(exchanged, at(last, j) + 1, at(row, j - 1) + 1);
            const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            if (isSwap)
                row[j] = Math.min(at(row, j), at(beforeLast, j - 2) + 1);
        }
        [beforeLast, last] = [last, row];
    }
    return at(last, b.length);
}
const at = (row, j) => row[j] ?? Infinity;

/**
 * Whether two labels are suitable for two equal buttons (R48, R64): both contain letters, they differ, and neither is
 * much longer than the other. One extra word is tolerated (“OK” and “Refuse”).
 */
function areEqualInKind(accept, refuse) {
    const [one = '', other = ''] = [accept, refuse].map((label) => (typeof label === 'string' ? visible(label) : ''));
    return hasLetters(one) && hasLetters(other) && one !== other && isShort(one, other) && isShort(other, one);
}
const isShort = (one, other) => one.length <= 2 * other.length + 2;
/** Whether the text contains a visible letter. Unicode classifies some blank or invisible characters as letters. */
const hasLetters = (text) => /\p{L}/u.test(visible(text));
/** Whether the text contains anything that is seen. U+2800 is a symbol that looks like a space. */
const hasVisible = (text) => visible(text).replaceAll('\u2800', '').trim() !== '';
const visible = (text) => text.replace(/\p{Default_Ignorable_Code_Point}/gu, '').trim();

/** Custom labels of the two answers must both be set and be of equal kind (R64). */
function findUnequalAnswers({ texts }) {
    if (typeof texts !== 'object' || texts === null)
        return [];
    return Object.entries(texts).flatMap(([language, own]) => {
        if (typeof own !== 'object' || own === null)
            return [];
        const { accept, refuse } = own;
        const fault = validateAnswers(accept, refuse);
        if (fault)
            return [{ path: jsonPath(['texts', language, ...fault.step]), message: fault.message, severity: 'error' }];
        return [];
    });
}
function validateAnswers(accept, refuse) {
    if (accept === undefined && refuse === undefined)
        return null;
    const [alone, missing] = accept === undefined ? ['refuse', 'accept'] : ['accept', 'refuse'];
    if (accept === undefined || refuse === undefined)
        return { step: [alone], message: problem('answers-together', { missing }) };
    if (areEqualInKind(accept, refuse))
        return null;
    return { step: [], message: problem('answers-unequal') };
}

/**
 * The first of the problems that say the same of the same value: one missing line, such as a purpose, makes every reference
 * to it wrong. A value that is probably misspelled is reported wherever it is.
 */
function onceEach(problems) {
    const seen = new Set();
    return problems.filter(({ message, found, nearMiss }) => {
        if (found === undefined || nearMiss !== undefined)
            return true;
        const said = JSON.stringify([message, found]);
        return !seen.has(said) && seen.add(said);
    });
}

const KINDS = [
    [/\bstring\b/, 'text', problem('a-text')],
    [/\bObject\b/, 'an object', problem('an-object')],
    [/\bArray\b/, 'a list', problem('a-list')],
    [/\bboolean\b/, 'true or false', problem('true-or-false')],
];
/** Converts a valibot issue into evaste's own words: where, what was found, what is permitted, what to do next. */
function problemsFromIssue(issue, above = []) {
    const path = [...above, ...(issue.path ?? []).map(({ key }) => key)];
    // Unknown keys are checked separately, because valibot stops at the first one of an object.
    if (issue.kind === 'schema' && issue.expected === 'never')
        return [];
    // For a union, only the variant that was probably meant is reported: the one whose outer shape fits.
    const inner = issue.issues?.filter((other) => other.path?.length) ?? [];
    if (inner.length > 0)
        return inner.flatMap((other) => problemsFromIssue(other, path));
    return [{ path: jsonPath(path), severity: 'error', ...describe(issue) }];
}
function describe(issue) {
    const found = shown(issue.input);
    if (issue.kind !== 'schema')
        return withNearMiss(
        // `schema/` writes the id of a problem.
        { message: problem(issue.message), found }, issue.type === 'raw_check' ? issue.expected || undefined : undefined);
    if (isMissing(issue))
        return { message: problem('required') };
    const { words, literals, kinds } = allowedBy(issue.expected ?? '');
    const allowed = [...words, ...literals, ...kinds.map(([, kind]) => kind)];
    const items = [...words, ...literals, ...kinds.map(([, , kind]) => kind)];
    const use = items.length ? { join: 'or', items } : problem('nothing');
    const meant = typeof issue.input === 'string' ? nearMiss(issue.input, words) : undefined;
    const message = problem('not-allowed', { found: foundValue(issue.input), allowed: use });
    return withNearMiss({ message, found, allowed }, meant);
}
const isMissing = (issue) => issue.input === undefined;
function withNearMiss(told, meant) {
    if (meant === undefined)
        return told;
    return { ...told, message: problem('meant', { reason: told.message, meant: shown(meant) }), nearMiss: meant };
}
/** Parses valibot's `("a" | "b" | Object)`. The words are evaste's own and contain neither quotes nor bars. */
function allowedBy(expected) {
    const words = [...expected.matchAll(/"([^"]*)"/g)].map(([, word = '']) => word);
    const bare = expected.replace(/"[^"]*"/g, '');
    const literals = [...bare.matchAll(/\b(?:null|false|\d+)\b/g)].map(([literal]) => literal);
    return { words, literals, kinds: KINDS.filter(([kind]) => kind.test(bare)) };
}
/** A found value as text, or in words where it is a list or an object. */
function foundValue(value) {
    if (Array.isArray(value))
        return problem('a-list-of', { count: value.length });
    if (typeof value === 'object' && value !== null)
        return problem('an-object');
    return shown(value);
}

/** In the order of `DURATION_UNITS`: the maximum count of a unit in one duration, and the maximum days per unit. */
const MOST$1 = [9999, 9999, 9999, 99_999, 99_999, 99_999, 999_999];
const LONGEST_DAYS = [366, 31, 7, 1, 1 / 24, 1 / 1440, 1 / 86400];
/** Requires an ISO 8601 duration in whole units that is longer than zero. */
function validateDuration(value) {
    const days = longestDays(value);
    if (days === null) {
        const upper = value.trim().toUpperCase();
        if (upper !== value && longestDays(upper))
            return { problem: 'duration', nearMiss: upper };
        return { problem: 'duration' };
    }
    if (days === 0)
        return { problem: 'duration-zero' };
    return null;
}
/** The same, for the lifetime of a tracker. */
const validateLifetime = (value) => /^(session|persistent|none)$/.test(value) ? null : validateDuration(value);
/** The maximum length of a duration on any calendar, in days; `null` if it is invalid. */
function longestDays(duration) {
    const parts = durationParts(duration);
    // ISO 8601 does not combine weeks with other units, nor allow a bare `T`.
    const hasMore = parts?.[2] !== undefined && parts.some((count, i) => i !== 2 && count !== undefined);
    if (!parts || hasMore || duration.endsWith('T') || parts.some((count = 0, i) => count > MOST$1[i]))
        return null;
    return LONGEST_DAYS.reduce((sum, days, i) => sum + days * (parts[i] ?? 0), 0);
}

/** The legal basis of a well-known purpose; its texts are in `text/`. */
const wellKnownBasis = {
    necessary: 'legitimate-interests',
    preferences: 'consent',
    'external-content': 'consent',
    analytics: 'consent',
    demographics: 'consent',
    'session-replay': 'consent',
    'social-media': 'consent',
    marketing: 'consent',
    security: 'consent',
};
const isWellKnown = (id) => Object.hasOwn(wellKnownBasis, id);

const LONGEST_IP_DAYS = 90;
const MOST = 200;
/**
 * Finds problems across values: duplicate ids, dangling references, a register that stores too much. Also works on
 * partly invalid files, so that all problems are reported together.
 */
function findLooseEnds(file) {
    const purposes = listAt(file, 'purposes').map((purpose) => (isObject(purpose) ? purpose.id : purpose));
    const services = listAt(file, 'services').map((service) => idOf(service));
    const recipients = listAt(file, 'recipients').map((recipient) => idOf(recipient));
    return [
        ...findTwice([...placed(purposes, 'purposes'), ...placed(services, 'services')]),
        ...findTwice(placed(recipients, 'recipients')),
        ...findTwice(placed(listAt(file, 'languages'), 'languages')),
        ...findTwice(placed(listAt(file, 'registers').map(idOf), 'registers')),
        ...findTwice(sitesOfAccount(file)),
        ...findUnresolved(referencesToPurposes(file), purposes, 'purposes'),
        ...findUnresolved(referencesToRecipients(file), recipients, 'recipients'),
        ...findUnresolved(referencesToServices(file), services, 'services'),
        ...findIpExcess(file.register),
        ...findMisplacedRecordings(file),
    ];
}
const placed = (values, list) => values.map((value, i) => ({ path: [list, i], value }));
function findTwice(ids) {
    const first = new Map();
    return ids.flatMap(({ path, value }) => {
        if (typeof value !== 'string')
            return [];
        const earlier = first.get(value);
        if (earlier === undefined)
            first.set(value, jsonPath(path));
        if (earlier === undefined)
            return [];
        return [told(path, problem('used-twice', { earlier }), value)];
    });
}
const referencesToPurposes = (file) => [
    ...listAt(file, 'services').map((service, i) => ({
        path: ['services', i, 'purpose'],
        value: isObject(service) ? service.purpose : undefined,
    })),
    ...listAt(file, 'registers').flatMap((register, i) => listAt(register, 'purposes').map((value, j) => ({ path: ['registers', i, 'purposes', j], value }))),
    { path: ['register', 'reports'], value: isObject(file.register) ? file.register.reports : undefined },
];
const referencesToRecipients = (file) => [
    ...listAt(file, 'services').map((service, i) => ({
        path: ['services', i, 'recipient'],
        value: isObject(service) ? service.recipient : undefined,
    })),
    ...listAt(file, 'purposes').flatMap((purpose, i) => listAt(purpose, 'recipients').map((value, j) => ({ path: ['purposes', i, 'recipients', j], value }))),
];
function referencesToServices({ consent }) {
    const mapped = isObject(consent) && isObject(consent.migrate) ? consent.migrate.services : undefined;
    if (!isObject(mapped))
        return [];
    return Object.keys(mapped)
        .filter((id) => id !== '$comment')
        .map((id) => ({ path: ['consent', 'migrate', 'services', id], value: id }));
}
/** A site takes over the answers of other sites, each once, and not of itself. */
const sitesOfAccount = ({ site, consent }) => [
    { path: ['site'], value: site },
    ...listAt(isObject(consent) ? consent.account : undefined, 'sites').map((other, i) => ({
        path: ['consent', 'account', 'sites', i, 'site'],
        value: isObject(other) ? other.site : undefined,
    })),
];
function findUnresolved(references, ids, list) {
    // Without the id of an entry, which is reported itself, nothing that may refer to it can be judged.
    if (ids.some((id) => id === undefined))
        return [];
    const known = new Set(ids);
    // Limited to a few candidates and a few problems, because a hostile file has thousands of each.
    const allowed = [...known].filter((id) => typeof id === 'string').slice(0, MOST);
    const dangling = references.filter(({ value }) => typeof value === 'string' && !known.has(value));
    return onceEach(dangling.slice(0, MOST).map(({ path, value }) => {
        const meant = nearMiss(value, allowed);
        const found = told(path, unresolved(value, meant, list), value);
        return { ...found, allowed, ...(meant !== undefined && { nearMiss: meant }) };
    }));
}
function unresolved(value, meant, list) {
    if (meant !== undefined)
        return problem('not-found-meant', { list, meant: shown(meant) });
    const isWellKnown = list === 'purposes' && Object.hasOwn(wellKnownBasis, value);
    if (isWellKnown)
        return problem('not-found-well-known', { list, value: shown(value) });
    return problem('not-found', { list });
}
/** R36: one service records at most, for the purpose of recording, and with consent. */
function findMisplacedRecordings(file) {
    const services = listAt(file, 'services');
    const recording = services.flatMap((service, i) => (isObject(service) && service.recording !== undefined ? [i] : []));
    const [first] = recording;
    if (first === undefined)
        return [];
    const earlier = jsonPath(['services', first, 'recording']);
    const purposes = listAt(file, 'purposes').map((purpose, i) => ({ purpose, path: ['purposes', i] }));
    return [
        ...recording
            .filter((i) => services[i].purpose !== 'session-replay')
            .map((i) => told(['services', i, 'purpose'], problem('recording-purpose'), services[i].purpose)),
        ...recording.slice(1).map((i) => told(['services', i, 'recording'], problem('recording-twice', { earlier }))),
        ...purposes
            .filter(({ purpose }) => isUnaskedReplay(purpose))
            .map(({ path }) => told(path, problem('recording-consent'))),
    ];
}
const isUnaskedReplay = (purpose) => isObject(purpose) &&
    purpose.id === 'session-replay' &&
    (purpose.necessity !== undefined || (purpose.legalBasis ?? 'consent') !== 'consent');
/** R74: untruncated IP addresses require a written reason and an end. */
function findIpExcess(register) {
    if (!isObject(register) || register.ip !== 'full')
        return [];
    const days = typeof register.ipRetention === 'string' ? longestDays(register.ipRetention) : null;
    const problems = [];
    if (register.ipJustification === undefined)
        problems.push(told(['register', 'ipJustification'], problem('ip-reason-missing')));
    if (days !== null && days > LONGEST_IP_DAYS)
        problems.push(told(['register', 'ipRetention'], problem('ip-kept-too-long', { days: LONGEST_IP_DAYS }), register.ipRetention));
    return problems;
}
const told = (path, message, found) => ({
    path: jsonPath(path),
    message,
    severity: 'error',
    ...(found !== undefined && { found: shown(found) }),
});
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const idOf = (value) => (isObject(value) ? value.id : undefined);
const listAt = (value, key) => isObject(value) && Array.isArray(value[key]) ? value[key] : [];

/** A required key, and what it means. */
const needed = (schema, words) => pipe(schema, description(words));
/** An optional key, and what it means. */
const optional = (schema, words) => exactOptional(pipe(schema, description(words)));
const $comment = optional(string(), 'A note to yourselves; nothing reads it.');

/** Requires a pattern that the matcher can parse, and reports which part is wrong. */
function validateMatchPattern(value) {
    if (/[\s\p{Cc}]/u.test(value))
        return { problem: 'pattern-spaces' };
    const scheme = /^([^:/]*):\/\//.exec(value)?.[1];
    if (scheme === undefined)
        return validateBareHost(value);
    if (!/^(\*|https?|wss?)$/.test(scheme))
        return { problem: 'pattern-scheme', nearMiss: value.replace(/^[^:/]*/, '*') };
    const [, host = '', port, path] = /^[^/]*\/\/(\[[^\]]*\]|[^/:]*)(?::([^/]*))?(\/.*)?$/.exec(value) ?? [];
    if (path === undefined)
        return { problem: 'pattern-path', nearMiss: `${value}/*` };
    if (port !== undefined && !/^(\*|\d{1,5})$/.test(port))
        return { problem: 'pattern-port' };
    return validatePatternHost(host, value);
}
function validateBareHost(value) {
    if (value === '<all_urls>' || value === '*')
        return { problem: 'pattern-all' };
    if (value.startsWith('*.'))
        return { problem: 'pattern-subdomains', nearMiss: value.slice(2) };
    if (/[/:?#]/.test(value))
        return { problem: 'pattern-bare-host', nearMiss: `*://${value.includes('/') ? value : `${value}/*`}` };
    return validateHost(value) ?? unreadable(value);
}
function validatePatternHost(host, value) {
    if (host === '')
        return { problem: 'pattern-host-missing' };
    if (host === '*')
        return unreadable(value);
    return validateHost(host.replace(/^\*\./, '')) ?? unreadable(value);
}
function validateHost(host) {
    if (host.includes('*'))
        return { problem: 'pattern-star' };
    if (host.includes('@'))
        return { problem: 'pattern-user' };
    const isHost = /^\[[0-9a-f:.]+\]$/i.test(host) || /^(?!-)[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*$/u.test(host);
    if (isHost)
        return null;
    return { problem: 'pattern-host' };
}
/** The matcher itself has the last word: a pattern that it cannot parse would never hold anything. */
const unreadable = (value) => (readPattern(value) ? null : { problem: 'pattern' });

const COUNTRY = /^[A-Z]{2}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const EMAIL = /^[^\s@<>()",;:\\\p{Cc}]+@[^\s@<>()",;:\\\p{Cc}.]+(\.[^\s@<>()",;:\\\p{Cc}.]+)+$/u;
const DOMAIN = /^\.?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;
/** Requires the form of an e-mail address. */
const validateEmail = (value) => value.length <= 254 && EMAIL.test(value) ? null : { problem: 'email' };
/** Requires the form of an ISO 3166-1 alpha-2 code. */
function validateCountry(value) {
    if (COUNTRY.test(value))
        return null;
    const upper = value.trim().toUpperCase();
    if (COUNTRY.test(upper))
        return { problem: 'country', nearMiss: upper };
    return { problem: 'country' };
}
/** Requires a well-formed BCP 47 tag. */
function validateLanguage(value) {
    try {
        Intl.getCanonicalLocales(value);
        return null;
    }
    catch {
        if (value.includes('_'))
            return { problem: 'language', nearMiss: value.replaceAll('_', '-') };
        return { problem: 'language' };
    }
}
/** Requires a date that exists in the calendar. */
function validateDate(value) {
    const isDay = DATE.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value);
    if (isDay)
        return null;
    return { problem: 'date' };
}
/** Requires a domain for which a cookie can be set. */
const validateCookieDomain = (value) => DOMAIN.test(value) ? null : { problem: 'cookie-domain' };
/** Requires a path for which a cookie can be set. */
const validateCookiePath = (value) => /^\/[^;\s\p{Cc}]*$/u.test(value) ? null : { problem: 'cookie-path' };
/** Requires one side measured against the other. */
const validateAspectRatio = (value) => /^[1-9]\d{0,4} ?\/ ?[1-9]\d{0,4}$/.test(value) ? null : { problem: 'aspect-ratio' };
/** Requires a plain path, with `*` as the only wildcard (R42). */
function validateRoute(value) {
    if (!value.startsWith('/'))
        return { problem: 'route-start', nearMiss: `/${value}` };
    if (/[\s\\^$|()[\]{}?#\p{Cc}]/u.test(value))
        return { problem: 'route-regex' };
    return null;
}
/** Rejects a name that matches nothing, or every tracker, because that would erase them all. */
const validateTrackerName = (value) => hasVisible(value.replaceAll('*', '')) ? null : { problem: 'tracker-name' };

const HOST = /^(localhost|[\w-]+(\.[\w-]+)+)(:\d+)?(\/|$)/;
const ON_SITE = /^(?:\/|\.{1,2}\/|[?#])/;
/** Requires an http(s) URL or a path on the site: a notice never links to a script (R127). */
function validateUrl(value) {
    if (/[\s\\\p{Cc}]/u.test(value))
        return { problem: 'url-spaces' };
    if (value.startsWith('//'))
        return { problem: 'url-protocol', nearMiss: `https:${value}` };
    if (ON_SITE.test(value))
        return null;
    if (/^https?:\/\//i.test(value))
        return validateAbsolute(value);
    const isHost = HOST.test(value) && !/\.html?$/.test(value);
    if (!isHost && /^[^/?#]*:/.test(value))
        return { problem: 'url-scheme' };
    const nearMiss = isHost ? 'https://' : '/';
    return { problem: 'url-start', nearMiss: nearMiss + value };
}
/** The same, but also accepts an e-mail link, where a person is asked to write to someone. */
const validateContactUrl = (value) => /^mailto:[^\s@?\p{Cc}]+@[^\s@?\p{Cc}]+(\?\S*)?$/u.test(value) ? null : validateUrl(value);
function validateAbsolute(value) {
    try {
        const { username, password } = new URL(value);
        if (username || password)
            return { problem: 'url-user' };
        return null;
    }
    catch {
        return { problem: 'url' };
    }
}

/** The message of an issue is the id of a problem, which `parse/` puts into words. */
const said$1 = (problem) => problem;
/** Its near miss is passed in the `expected` of the valibot issue. */
const checked = (validate) => rawCheck(({ dataset, addIssue }) => {
    const issue = dataset.typed ? validate(dataset.value) : null;
    if (issue)
        addIssue({ message: issue.problem, expected: issue.nearMiss ?? '' });
});
/** A string that `validate` accepts. */
const validString = (validate) => pipe(string(), checked(validate));
const id = pipe(string(), regex(DECLARED_ID, said$1('id')));
/** A text in which something can be seen: blank characters, and those without width, say nothing. */
const label = pipe(string(), regex(/\S/, said$1('label-empty')), checked((value) => (!/\S/.test(value) || hasVisible(value) ? null : { problem: 'label-empty' })));
/** A name or a number, which others quote in one line. */
const lineLabel = pipe(label, checked((value) => (/[\t\n\r]/.test(value) ? { problem: 'line-break' } : null)));
/** A label that others refer to: it is part of records, and a key in statistics. */
const versionLabel = pipe(lineLabel, maxLength(128, said$1('label-too-long')));
const url = validString(validateUrl);
const contactUrl = validString(validateContactUrl);
const email = validString(validateEmail);
const country = validString(validateCountry);
const language = validString(validateLanguage);
const date = validString(validateDate);
const duration = validString(validateDuration);
const lifetime = validString(validateLifetime);
const matchPattern = validString(validateMatchPattern);
const route = validString(validateRoute);
const trackerName = validString(validateTrackerName);
const cookieDomain = validString(validateCookieDomain);
const cookiePath = validString(validateCookiePath);
const aspectRatio = validString(validateAspectRatio);
const count = pipe(number(), integer(said$1('whole-number')), minValue(1, said$1('from-one')));
const byLanguage = (words) => objectWithRest({ $comment }, words);
/**
 * The same for unions with an object that has a title; otherwise such an object with another wrong key would be
 * accepted as text.
 */
const byLanguageUntitled = objectWithRest({ $comment, title: optional(never(), 'Not a language: a kind of data with a title is an object of its own.') }, label);
/** The variants of `Text`, for unions with more of them. */
const textForms = [label, byLanguage(label)];
const untitledTextForms = [label, byLanguageUntitled];
const text = union(textForms);
const urlText = union([url, byLanguage(url)]);
const contactUrlText = union([contactUrl, byLanguage(contactUrl)]);

const organisation = strictObject({
    $comment,
    name: needed(lineLabel, 'The company’s registered name.'),
    businessId: optional(lineLabel, 'The business id.'),
    email: optional(email, 'An e-mail address that somebody reads.'),
    phone: optional(lineLabel, 'A telephone number.'),
    address: optional(label, 'The postal address.'),
    country: optional(country, 'Two letters, ISO 3166-1.'),
    url: optional(contactUrl, 'The company’s own pages.'),
});
const dataProtectionOfficer = strictObject({
    $comment,
    name: optional(lineLabel, 'A name or a title.'),
    email: optional(email, 'An e-mail address that the officer reads.'),
    phone: optional(lineLabel, 'A telephone number.'),
});
const contact = strictObject({
    $comment,
    name: optional(text, 'A name, a title or a desk.'),
    email: optional(email, 'An e-mail address that somebody reads.'),
    phone: optional(lineLabel, 'A telephone number.'),
    address: optional(label, 'The postal address.'),
});
const dataRegister = strictObject({
    $comment,
    id: needed(id, 'An id of your own; it becomes the anchor of the part.'),
    name: needed(text, 'What the register is called.'),
    purposes: needed(array(id), 'Ids of the purposes that this register serves.'),
    contact: optional(contact, 'Who answers questions about this register.'),
});
const notice = strictObject({
    $comment,
    url: needed(urlText, 'Where the whole privacy notice is: https, or a path on the site.'),
    title: optional(text, 'What the notice is called on the page.'),
    contact: optional(contact, 'Who answers questions about the register.'),
    registerName: optional(text, 'The name of the customer register that the notice is about.'),
    version: optional(versionLabel, 'The notice’s own version.'),
    effectiveFrom: optional(date, 'The day it came into force.'),
    language: optional(language, 'The language the notice is written in, where there is only one.'),
});
const authority = strictObject({
    $comment,
    name: needed(text, 'The authority’s name.'),
    url: optional(contactUrl, 'Its pages.'),
    email: optional(email, 'Its e-mail address.'),
});
const rights = strictObject({
    $comment,
    contact: optional(text, 'How to use the rights: an e-mail address or words.'),
    requestUrl: optional(contactUrlText, 'A form for requests.'),
    authorities: optional(array(authority), 'Where to complain. Default: the authority of the controller’s country (EEA), else Finland’s.'),
    identification: optional(text, 'How the identity of somebody who makes a request is checked.'),
    provision: optional(picklist(['statutory', 'contractual', 'voluntary']), 'Whether giving the data is a requirement.'),
    consequence: optional(text, 'What follows from not giving them.'),
    automatedDecisions: optional(union([literal(false), ...textForms]), 'false, or the logic of automated decisions and what follows from them.'),
});

const retention = strictObject({
    $comment,
    period: optional(duration, 'How long.'),
    from: optional(text, 'The event it is counted from, such as the end of the customer relation.'),
    criteria: optional(text, 'How the time is worked out, where no number can be given.'),
});
const wellKnownPurpose = picklist([
    'necessary',
    'preferences',
    'external-content',
    'analytics',
    'demographics',
    'session-replay',
    'social-media',
    'marketing',
    'security',
]);
const legalBasis = picklist([
    'consent',
    'contract',
    'legal-obligation',
    'vital-interests',
    'public-task',
    'legitimate-interests',
]);
const provision = strictObject({
    $comment,
    requirement: needed(picklist(['statutory', 'contractual', 'voluntary']), 'Whether giving the data is a requirement.'),
    consequence: optional(text, 'What follows from not giving the data.'),
});
const dataCategory = strictObject({
    $comment,
    title: needed(text, 'The kind of data.'),
    basis: optional(legalBasis, 'The legal basis. Default: the basis of the purpose.'),
    legitimateInterest: optional(text, 'The interest in words, where this basis is legitimate-interests.'),
    specialGround: optional(text, 'The ground in GDPR 9(2), GDPR 10 or national law for special data or identity numbers.'),
    retention: optional(retention, 'How long this kind of data is kept. Default: as the purpose says.'),
    source: optional(text, 'Where it comes from. Default: as the purpose says.'),
    provision: optional(provision, 'Whether it must be given. Default: as the purpose says.'),
});
const purpose = strictObject({
    $comment,
    id: needed(id, 'A well-known purpose to say more about, or an id of your own.'),
    legalBasis: optional(legalBasis, 'Exactly one basis. Default: the well-known purpose’s own, else consent.'),
    title: optional(text, 'What the visitor reads beside the checkbox.'),
    description: optional(text, 'What is done and why, in plain words.'),
    legitimateInterest: optional(text, 'The interest in words, where the basis is legitimate-interests.'),
    necessity: optional(text, 'Why the device needs no consent for it. It is then not asked.'),
    dataCategories: optional(array(union([dataCategory, ...untitledTextForms])), 'Which kinds of data; each a text, or an object where basis, retention, source or provision differ.'),
    dataSubjects: optional(text, 'Whose data it is, such as customers, their children or passers-by.'),
    sources: optional(text, 'Where the data come from, when not from the visitor.'),
    retention: optional(retention, 'How long the data are kept.'),
    recipients: optional(array(id), 'Ids of recipients that get the data.'),
    profiling: optional(text, 'What is profiled and what follows from it.'),
    withdrawal: optional(text, 'How to withdraw consent that the settings do not hold. Default: by the contact of rights.'),
    provision: optional(provision, 'Whether the data must be given. Default: as rights.provision says.'),
});

const keys = pipe(array(label), minLength(1, 'migrate-keys'));
/** `consent.migrate`. */
const migration = strictObject({
    $comment,
    from: needed(picklist(['c15t', 'cookiebot', 'cookieyes', 'hds', 'klaro', 'orejime', 'tarteaucitron', 'vanilla-cookieconsent']), 'The tool.'),
    name: optional(label, 'The name of its cookie or storage key. Default: the tool’s own.'),
    services: needed(objectWithRest({ $comment }, union([label, keys])), 'By service id: the tool’s key for its category or service, or several that must all be accepted.'),
    preselected: optional(array(label), 'Keys that were ticked beforehand: only their refusals are taken over.'),
    maxAge: optional(duration, 'How old a choice can be, for a tool that does not record when. Default: only refusals are taken over.'),
    revision: optional(number(), 'For vanilla-cookieconsent: consents to another revision are not taken over.'),
});

const said = (problem) => problem;
const share = pipe(number(), minValue(0, said('share')), maxValue(1, said('share')));
const minutes = pipe(number(), integer(said('recording-minutes')), minValue(1, said('recording-minutes')), maxValue(10, said('recording-minutes')));
const unmaskedPart = strictObject({
    $comment,
    selector: needed(label, 'A CSS selector. Fields and editable text stay masked even there.'),
    description: needed(text, 'What these elements show; the notice says it.'),
});
const recording = strictObject({
    $comment,
    sampleRate: optional(share, 'The share of visits that are recorded, from 0 to 1. Default: 1.'),
    trigger: optional(picklist(['report', 'error', 'always']), 'When a recording is sent: only when the visitor reports a fault, also on the first uncaught error, or also at the end of each page. Default: report.'),
    lastMinutes: optional(minutes, 'How many minutes are kept in memory and sent, 1 to 10. Default: 2.'),
    retention: needed(duration, 'How long the register keeps a recording, such as P14D.'),
    access: needed(text, 'Who watches the recordings.'),
    unmask: optional(array(unmaskedPart), 'What a recording shows as it is. Default: everything is masked.'),
    unmaskPaths: optional(array(route), 'Paths of addresses that a recording shows, such as /orders/*; a segment with * stays masked. Default: each segment is masked.'),
    assessment: optional(text, 'The data protection impact assessment: its URL, or what it concluded.'),
});

const transfer = strictObject({
    $comment,
    country: needed(country, 'Two letters, ISO 3166-1.'),
    mechanism: needed(picklist(['adequacy', 'scc', 'bcr', 'derogation']), 'What makes the transfer lawful.'),
    copyUrl: optional(url, 'Where a copy of the safeguard can be had.'),
});
const recipient = strictObject({
    $comment,
    id: needed(id, 'What services and purposes call it.'),
    name: needed(text, 'The company’s name, or the category’s.'),
    kind: optional(picklist(['company', 'authority', 'category']), 'One company, an authority, or a category. Default: company.'),
    count: optional(count, 'How many companies a category stands for.'),
    category: optional(text, 'What kind of recipient it is.'),
    country: optional(country, 'Where it is established.'),
    role: optional(picklist(['controller', 'joint-controller', 'processor']), 'Its part under the GDPR.'),
    arrangement: optional(text, 'What joint controllers have agreed on, in words or as an address.'),
    privacyUrl: optional(urlText, 'Its own privacy notice.'),
    transfers: optional(union([array(transfer), literal('none')]), 'Each country outside the EEA, or "none" to say that there is none.'),
});
const trackerType = picklist([
    'cookie',
    'local-storage',
    'session-storage',
    'indexed-db',
    'cache-storage',
    'pixel',
    'fingerprint',
]);
const tracker = strictObject({
    $comment,
    name: needed(trackerName, 'Its name; * stands for a part that changes.'),
    type: optional(trackerType, 'How it is stored or read. Default: cookie.'),
    lifetime: optional(lifetime, 'An ISO 8601 duration, "session", "persistent", or "none": nothing is stored.'),
    description: optional(text, 'What it is for.'),
    domain: optional(cookieDomain, 'Where a cookie is set, when not on the page’s own host.'),
    path: optional(cookiePath, 'The cookie’s path.'),
});
const embed = strictObject({
    $comment,
    title: optional(text, 'What the placeholder says stands here.'),
    aspectRatio: optional(aspectRatio, 'Width/height, such as 16/9.'),
    at: optional(label, 'A CSS selector of the elements that its script fills, such as .h-captcha; body for what is above the page, such as a chat.'),
});
const serviceProducts = [
    'google',
    'clarity',
    'uet',
    'meta',
    'tiktok',
    'pinterest',
    'matomo',
    'piwik-pro',
    'posthog',
    'hubspot',
    'snowplow',
];
const service = strictObject({
    $comment,
    id: needed(id, 'Its id; purposes and services share one namespace.'),
    name: needed(text, 'The product’s name.'),
    purpose: needed(id, 'The one purpose it serves. A product with two purposes is two services.'),
    recipient: optional(id, 'The id of the recipient that gets the data.'),
    description: optional(text, 'What it does on this site.'),
    matches: optional(array(matchPattern), 'What to hold: *://host/path* or a bare host with its subdomains.'),
    inline: optional(array(label), 'Words that mark an inline script as this service’s.'),
    trackers: optional(array(tracker), 'Everything it stores on or reads from the device.'),
    dataLayer: optional(label, 'The data layer of a Google tag, where its name is not dataLayer.'),
    signal: optional(nullable(picklist(serviceProducts)), 'The product whose API for consent is told of it. Default: recognised by id, matches and inline. null: nothing is.'),
    optOutUrl: optional(contactUrlText, 'The service’s own page for opting out.'),
    embed: optional(embed, 'How its placeholder looks.'),
    recording: optional(recording, 'How evaste records visits for this service; only for the purpose session-replay.'),
});

const consent = strictObject({
    $comment,
    validity: optional(duration, 'How long a choice is remembered, a refusal at least P6M. Default: P6M.'),
    gpc: optional(picklist(['refuse', 'ignore']), 'What Global Privacy Control means before a choice. Default: refuse.'),
    undeclared: optional(picklist(['allow', 'hold']), 'What happens to other sites that no service names. Default: allow.'),
    allow: optional(array(matchPattern), 'Other hosts of your own, which sealed pages and policies let in: *://host/path* or a bare host with its subdomains.'),
    signals: optional(array(picklist(['wp-consent-api', 'shopify'])), 'Systems of the whole page that are told of each decision. Default: none.'),
    enforce: optional(boolean(), 'false only reports what would be held. Default: true.'),
    layout: optional(picklist(['bar', 'corner', 'centre']), 'Where the banner stands. Default: bar.'),
    cookie: optional(strictObject({
        $comment,
        domain: optional(nullable(cookieDomain), 'null is this host alone. Default: null.'),
        path: optional(cookiePath, 'Default: /.'),
    }), 'The cookie that remembers the choice.'),
    account: optional(strictObject({
        $comment,
        sites: optional(array(strictObject({
            $comment,
            site: needed(id, 'The key of that site.'),
            name: needed(lineLabel, 'What visitors know it by, such as its host.'),
        })), 'Other sites of yours with the same accounts, whose answers this site takes over. Default: none.'),
    }), 'Visitors who sign in have one answer on all their devices; needs evaste/account on the pages. Default: each device has its own.'),
    migrate: optional(migration, 'The consent tool before evaste, for evaste-migrate.js; evaste import writes it.'),
});
const register = strictObject({
    $comment,
    url: needed(url, 'The register’s address: https, or a path on the site.'),
    ip: optional(picklist(['encrypted', 'truncated', 'full', 'none']), 'How the IP address is kept. Default: encrypted.'),
    ipJustification: optional(text, 'Why, in writing; needed for full.'),
    ipRetention: optional(duration, 'How long the IP address is kept. Default: P90D.'),
    retention: optional(strictObject({
        $comment,
        given: optional(duration, 'Default: P3Y.'),
        refused: optional(duration, 'Default: P6M.'),
    }), 'How long entries are kept after the decision stops counting.'),
    reports: optional(id, 'The purpose for which pages report, without the visitor, which third parties a sealed page stopped or nobody declares. Default: nothing is reported.'),
});
/**
 * The complete schema of `evaste.json`: shape, permitted words and the format of each value. For tools and the register
 * only.
 */
const declarationSchema = strictObject({
    $comment,
    $schema: optional(string(), 'The address of this schema, for editors.'),
    format: needed(literal(1), 'The format of this file.'),
    site: needed(id, 'The site’s key at the register.'),
    languages: needed(tupleWithRest([language], language), 'BCP 47 tags; the first is the default.'),
    version: optional(versionLabel, 'Your own label for this declaration. Default: its digest.'),
    controller: needed(organisation, 'The company that is responsible.'),
    processor: optional(organisation, 'Who hosts the register, where that is not the controller.'),
    representative: optional(organisation, 'The representative in the EU of a controller outside it.'),
    dataProtectionOfficer: optional(nullable(dataProtectionOfficer), 'null says that there is none.'),
    notice: needed(notice, 'The company’s whole privacy notice.'),
    purposes: needed(array(union([wellKnownPurpose, purpose])), 'Why data are processed.'),
    recipients: optional(array(recipient), 'Who receives data.'),
    services: needed(array(service), 'Every product on the pages; may be empty.'),
    rights: optional(rights, 'The visitor’s rights and how to use them.'),
    registers: optional(array(dataRegister), 'Several registers of one controller; the notice has a part for each.'),
    protection: optional(text, 'How the register is protected.'),
    asProcessor: optional(text, 'For whom the company also works as a processor, and who answers for that data.'),
    manualMaterial: optional(text, 'Material on paper: what it is and what happens to it.'),
    publication: optional(text, 'Personal data that is published: what and where.'),
    notGathered: optional(text, 'Data that is not collected.'),
    notDisclosed: optional(text, 'Data that is not disclosed, or to whom it is not.'),
    changesTold: optional(text, 'How changes of the notice are announced.'),
    audience: optional(strictObject({
        $comment,
        children: optional(boolean(), 'Whether the site is meant for children.'),
        minimumAge: optional(count, 'How old one must be to use the site, in years; the notice states it.'),
    }), 'Whom the site is for.'),
    sensitiveRoutes: optional(array(route), 'Paths where nothing but the necessary runs; * stands for anything.'),
    consent: optional(consent, 'How the choice is asked and remembered.'),
    texts: optional(objectWithRest({ $comment }, record(string(), label)), 'Own wording of any label, by language.'),
    register: optional(nullable(register), 'Where decisions are recorded. null: the choice stays on the device.'),
});

const DESCRIBING = ['strict_object', 'object_with_rest', 'record'];
/**
 * Visits every object in `value` that the schema describes, outermost first. Also visits an array in place of an
 * object.
 */
function* visitObjects(shape, value, path = []) {
    if (shape.wrapped)
        return yield* visitObjects(shape.wrapped, value, path);
    if (typeof value !== 'object' || value === null)
        return;
    const forms = [shape, ...(shape.options ?? [])];
    const list = forms.find(({ type }) => type === 'array');
    if (Array.isArray(value) && list?.item)
        return yield* visitItems(list.item, value, path);
    const described = describing(forms, value);
    if (!described)
        return;
    yield { path, shape: described, object: value };
    for (const [key, item] of Object.entries(value)) {
        const inner = ownShape(described.entries ?? {}, key) ?? described.rest ?? described.value;
        if (inner)
            yield* visitObjects(inner, item, [...path, key]);
    }
}
/** The variant of a union that has one of the value's keys, otherwise the most general one. */
function describing(forms, value) {
    const objects = forms.filter(({ type }) => DESCRIBING.includes(type));
    const named = objects.find(({ entries = {}, rest }) => !rest && Object.keys(value).some((key) => key !== '$comment' && Object.hasOwn(entries, key)));
    return named ?? objects.at(-1);
}
function* visitItems(shape, items, path) {
    for (let i = 0; i < items.length; i += 1)
        yield* visitObjects(shape, items[i], [...path, i]);
}
const ownShape = (entries, key) => Object.hasOwn(entries, key) ? entries[key] : undefined;

const MOST_PROBLEMS = 200;
/**
 * Parses a declaration in full: its shape, every value and every reference. For tools and the register; pages use the
 * lighter `readDeclaration`.
 *
 * @param input JSON text of at most 1,000,000 characters, or the parsed value; it is not modified.
 * @throws {DeclarationError} `declaration-unreadable`, with every problem (the first 200).
 * @example
 * import { readFile } from 'node:fs/promises'
 *
 * const { site, services } = parseDeclaration(await readFile('evaste.json', 'utf8'))
 */
function parseDeclaration(input) {
    const { declaration, problems } = checkDeclaration(input);
    if (!declaration)
        throw new DeclarationError(problems);
    return declaration;
}
/**
 * Does the same as `parseDeclaration`, but returns the problems instead of throwing them.
 *
 * @example
 * const { problems } = checkDeclaration('{ "format": 1 }')
 * for (const { path, message } of problems) console.error(path, message)
 */
const checkDeclaration = (input) => checkDeclarationIn(englishProblems, input);
/** The same, with the problems in the language of the table. */
function checkDeclarationIn(table, input) {
    const text = typeof input === 'string' ? scanJsonText(input) : { value: input, problems: [] };
    const plain = text.problems.length > 0 ? { copy: undefined, problems: text.problems } : copyPlainJson(text.value);
    // Unsafe or ambiguous input is not examined further.
    const found = plain.problems.length > 0 ? plain.problems : findProblems(plain.copy);
    const problems = found.slice(0, MOST_PROBLEMS).map((one) => writeProblem(one, table));
    return { declaration: problems.length > 0 ? null : readDeclaration(plain.copy), problems };
}
function findProblems(value) {
    const { issues = [] } = safeParse(declarationSchema, value);
    const problems = issues.flatMap((issue) => problemsFromIssue(issue));
    if (typeof value !== 'object' || value === null)
        return problems;
    const visits = [...visitObjects(declarationSchema, value)];
    const lists = visits
        .filter(({ object }) => Array.isArray(object))
        .slice(0, MOST_PROBLEMS)
        .map(refuseList);
    const file = value;
    const languages = Array.isArray(file.languages) ? file.languages.filter((tag) => typeof tag === 'string') : [];
    return [
        ...lists,
        ...problems.filter(({ path }) => !lists.some((list) => path.startsWith(list.path))),
        ...visits.flatMap(findUnknownKeys),
        ...onceEach(visits.flatMap((visit) => findForeignLanguages(visit, languages))),
        ...findLooseEnds(file),
        ...findUnequalAnswers(file),
    ];
}
/** valibot accepts an array as an object without keys. */
const refuseList = ({ path, object }) => ({
    path: jsonPath(path),
    message: problem('not-allowed', { found: foundValue(object), allowed: problem('an-object') }),
    found: shown(object),
    allowed: ['an object'],
    severity: 'error',
});
function findUnknownKeys({ path, shape, object }) {
    const { entries } = shape;
    if (shape.type !== 'strict_object' || !entries || Array.isArray(object))
        return [];
    return Object.keys(object)
        .filter((key) => !Object.hasOwn(entries, key))
        .map((key) => {
        const allowed = Object.keys(entries).filter((known) => !known.startsWith('$'));
        const meant = nearMiss(key, allowed);
        return {
            path: jsonPath([...path, key]),
            message: meant === undefined ? problem('unknown-key') : problem('unknown-key-meant', { meant: shown(meant) }),
            found: shown(key),
            allowed,
            ...(meant !== undefined && { nearMiss: meant }),
            severity: 'error',
        };
    });
}
/** A text by language must have the first declared language, which all others fall back to, and no undeclared one. */
function findForeignLanguages({ path, shape, object }, languages) {
    const [first] = languages;
    if (first === undefined || Array.isArray(object) || shape.type !== 'object_with_rest')
        return [];
    const problems = Object.keys(object)
        .filter((tag) => tag !== '$comment' && !languages.includes(tag))
        .map((tag) => {
        const meant = nearMiss(tag, languages);
        return {
            path: jsonPath([...path, tag]),
            message: problem('foreign-language'),
            found: shown(tag),
            allowed: languages,
            ...(meant !== undefined && { nearMiss: meant }),
            severity: 'error',
        };
    });
    const isOwnWording = path[0] === 'texts';
    if (!isOwnWording && !Object.hasOwn(object, first))
        problems.push({
            path: jsonPath(path),
            message: problem('first-language-missing', { language: shown(first) }),
            severity: 'error',
        });
    return problems;
}

export { validateTrackerName as A, writeMessage as B, areEqualInKind as C, DeclarationError as D, checkDeclarationIn as a, parseTree as b, checkDeclaration as c, declarationSchema as d, englishProblems as e, findNodeAtLocation as f, applyEdits as g, modify as h, problemText as i, parse as j, validateEmail as k, id as l, messagesOf as m, nearMiss as n, validateLanguage as o, parseDeclaration as p, jsonPath as q, hasLetters as r, shown as s, text as t, longestDays as u, validateUrl as v, isWellKnown as w, wellKnownBasis as x, parseJsonText as y, validateMatchPattern as z };
