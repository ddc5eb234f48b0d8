import { execFileSync } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Fails every sync while a file with a certain name is there; a disk that lost its power behaves so. */
const SHIM = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>
static int broken(void) { return access(getenv("EVASTE_BROKEN_DISK"), F_OK) == 0; }
int fsync(int fd) { if (broken()) { errno = EIO; return -1; } return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(fd); }
int fdatasync(int fd) { if (broken()) { errno = EIO; return -1; } return ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(fd); }
`

/** A disk that does not sync for who is started with this environment; needs gcc. */
export interface UnsyncedDisk {
  readonly environment: Readonly<Record<string, string>>
  readonly breakIt: () => Promise<void>
  readonly mendIt: () => Promise<void>
}

export async function makeUnsyncedDisk(folder: string): Promise<UnsyncedDisk> {
  const [source, shim, flag] = [join(folder, 'shim.c'), join(folder, 'shim.so'), join(folder, 'broken')]
  await writeFile(source, SHIM)
  execFileSync('gcc', ['-shared', '-fPIC', '-o', shim, source, '-ldl'])
  return {
    environment: { LD_PRELOAD: shim, EVASTE_BROKEN_DISK: flag },
    breakIt: () => writeFile(flag, ''),
    mendIt: () => rm(flag),
  }
}
