import type { Plugin } from 'esbuild';

export function withHanRanges(pattern: string): string;
export const hanRanges: Plugin;
