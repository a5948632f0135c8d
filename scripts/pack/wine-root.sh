#!/usr/bin/env bash
# A Debian 13 with its Wine in a folder, in which test/pack/windows-run.test.ts starts the pack for Windows: the Wine of Debian 12 is too
# old for today's Node. Needs Debian, root and some three minutes, once; takes 2 GB. Says nothing but what went wrong.
#
#   scripts/pack/wine-root.sh /var/cache/ariane-wine
#   ARIANE_WINE_ROOT=/var/cache/ariane-wine npm test -- test/pack/windows-run.test.ts
set -euo pipefail
root="${1:?a folder}"
[[ -e "$root/.whole" ]] && exit
[[ "$(id -u)" == 0 ]] || { echo "wine-root: only root can make it" >&2; exit 1; }

if ! command -v debootstrap > /dev/null; then
  apt-get update -qq > /dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends debootstrap > /dev/null
fi
# From where this machine has its own packages.
site="$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -m 1 '/debian/$')"

# Made aside, so that half of one is never taken for a whole one.
making="$root.making"
# What an interrupted one may have left mounted is not its own to remove.
for each in proc sys; do umount -q "$making/$each" 2> /dev/null || true; done
rm -rf "$making"
mkdir -p "$making"
if ! debootstrap --variant=minbase --include=wine,wine64,locales trixie "$making" "$site" > "$making.log" 2>&1; then
  tail -n 5 "$making.log" >&2
  exit 1
fi
# A machine set to French, for what Windows' own language decides.
chroot "$making" localedef -i fr_FR -f UTF-8 fr_FR.UTF-8
chroot "$making" apt-get clean
touch "$making/.whole"
rm -rf "$root" "$making.log"
mv "$making" "$root"
