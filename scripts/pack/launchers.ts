/**
 * What Node takes from the environment and would run, load or print before Ariane is reached; the pack is one folder, and what
 * lies elsewhere has no say in it. `NODE_EXTRA_CA_CERTS` stays: a company's own authority is something a look has to know.
 */
const UNSET = [
  'NODE_OPTIONS',
  'NODE_PATH',
  'NODE_REPL_EXTERNAL_MODULE',
  'NODE_V8_COVERAGE',
  'NODE_COMPILE_CACHE',
  'NODE_DEBUG',
  'NODE_DEBUG_NATIVE',
  'NODE_ICU_DATA',
  'NODE_PENDING_DEPRECATION',
  'NODE_TLS_REJECT_UNAUTHORIZED',
  'NODE_PRESERVE_SYMLINKS',
  'NODE_REDIRECT_WARNINGS',
  // Node's OpenSSL loads the programs its configuration names.
  'OPENSSL_CONF',
  'OPENSSL_MODULES',
  'OPENSSL_ENGINES',
];

/**
 * `ariane` for Linux and macOS: a POSIX shell's own words only, so that an empty PATH will do; programs by their full path where
 * a link has to be followed.
 */
export function shellLauncher(): string {
  return `#!/bin/sh
# Ariane, with the Node that came with it. Nothing of this machine's own Node is used.
unset ${UNSET.join(' ')}
self=$0
case $self in
*/*) ;;
*) self=$(command -v "$self") ;;
esac
# \`sh ariane\` in its own folder is not on the PATH.
case $self in
*/*) ;;
*) self=./$0 ;;
esac
# For what Ariane tells you to type.
ARIANE_CALLED=$self
export ARIANE_CALLED
# Follows a link to this file, wherever readlink is.
while [ -h "$self" ]; do
  for readlink in /usr/bin/readlink /bin/readlink; do [ -x "$readlink" ] && break; done
  to=$("$readlink" "$self") || break
  case $to in
  /*) self=$to ;;
  *) self=\${self%/*}/$to ;;
  esac
done
exec "\${self%/*}/runtime/node" "\${self%/*}/dist/ariane.cjs" "$@"
`;
}

/**
 * `ariane.cmd`. By full paths, since Windows looks for a program in the current folder first. Started by a double click the window
 * would close over the last words: there it waits for a key. (PowerShell starts a file for cmd in the same way; without a word behind the
 * name it waits there, too.)
 */
export function cmdLauncher(): string {
  const lines = [
    '@echo off',
    "rem Ariane, with the Node that came with it. Nothing of this machine's own Node is used.",
    'setlocal DisableDelayedExpansion',
    ...UNSET.map((name) => `set "${name}="`),
    '"%~dp0runtime\\node.exe" "%~dp0dist\\ariane.cjs" %*',
    'set "ARIANE_CODE=%ERRORLEVEL%"',
    'if not "%~1"=="" goto done',
    'set "ARIANE_SELF=%~f0"',
    'setlocal EnableDelayedExpansion',
    'for /f "delims=" %%s in ("!ARIANE_SELF!") do if not "!cmdcmdline:%%s=!"=="!cmdcmdline!" pause',
    'endlocal',
    ':done',
    'exit /b %ARIANE_CODE%',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}
