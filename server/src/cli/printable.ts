/** Nothing in a draft or in its name may steer the terminal: line ends and control characters are shown as signs. */
export const printable = (text: string): string =>
  text
    .replace(/\r\n|[\n\r]/g, '⏎')
    .replace(/\t/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach the terminal
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, '\uFFFD');
