import type { createColors } from 'picocolors';

export type Style = Pick<ReturnType<typeof createColors>, 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green'>;

const plain = (text: string | number | null | undefined): string => String(text);
const PLAIN: Style = { bold: plain, dim: plain, red: plain, yellow: plain, cyan: plain, green: plain };

/** Colours are loaded only where they are shown. */
export const styleFor = (color: boolean): Style =>
  color ? (require('picocolors') as typeof import('picocolors')).createColors(true) : PLAIN;
