import type { Localized } from './locale';

const REASONS: Readonly<Record<string, Localized>> = {
  ENOENT: { zh: '没有这个文件或文件夹', en: 'no such file or folder' },
  ENOTDIR: { zh: '没有这个文件或文件夹', en: 'no such file or folder' },
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  EROFS: { zh: '所在磁盘是只读的', en: 'the disk is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EBUSY: { zh: '文件正被别的程序占用', en: 'the file is in use by another program' },
  EFBIG: { zh: '文件太大，不像是稿件', en: 'too large for a draft' },
  EISDIR: { zh: '这是文件夹', en: 'this is a folder' },
  ENAMETOOLONG: { zh: '名称太长', en: 'the name is too long' },
  EEXIST: { zh: '已有同名的文件', en: 'there is a file of this name' },
  ELOOP: { zh: '链接成环', en: 'links go in circles' },
};

/** As names from a Windows archive come, unpacked elsewhere: Node gives such a name with a sign for what it cannot read. */
const GARBLED: Localized = {
  zh: '文件名不是 UTF-8 编码，读不了，请改名后再检查',
  en: 'the name is not in UTF-8: rename the file and check it again',
};

/** A fault of the file system in one line; any other fault is the program's own and is thrown again. */
export function reasonOf(error: unknown, path: string): Localized {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (!code || !syscall) throw error;
  const isGarbled = code === 'ENOENT' && path.includes('\uFFFD');
  const reason = (isGarbled ? GARBLED : REASONS[code]) ?? {
    zh: `读写出错（${code}）`,
    en: `cannot read or write (${code})`,
  };
  return { zh: `${path}：${reason.zh}。`, en: `${path}: ${reason.en}` };
}
