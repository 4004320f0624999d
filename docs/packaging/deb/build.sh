#!/bin/bash
# Makes the Debian package of a built program, and has lintian look at it.
# usage: build.sh PROGRAM DIR [VERSION]
# The package lands in DIR, in which it is made, too, and takes the place of those before. VERSION is that of the program with -1
# behind it where the commit has the tag of the version, else that with the commit's time, so that a later one is an upgrade.
# LINTIAN=no leaves lintian out.
# The same program and commit give the same bytes (SOURCE_DATE_EPOCH, or the commit's time).
set -euo pipefail
source=$(cd "$(dirname "$0")/../../.." && pwd)
program=$(realpath "$1")
mkdir -p "$2"
out=$(realpath "$2")
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$source" log -1 --format=%ct 2>/dev/null || date +%s)}
version=${3:-}
if [[ -z $version ]]; then
  rm -f "$out"/pintle_*.deb
  version=$("$program" version | cut -d ' ' -f 2)
  [[ -n $(git -C "$source" tag --points-at HEAD "v$version" 2>/dev/null) ]] ||
    version+="~$(date -u +%Y%m%d%H%M%S -d "@$SOURCE_DATE_EPOCH")"
  version+=-1
fi
maintainer=${DEB_MAINTAINER:-Pintle maintainers <maintainers@pintle.invalid>}

stage=$out/source
rm -rf "$stage"
mkdir -p "$stage"
cp -r "$source/docs/packaging/deb" "$stage/debian"
rm "$stage/debian/build.sh"
sed -i "s|@MAINTAINER@|$maintainer|" "$stage/debian/control"
cat > "$stage/debian/changelog" <<CHANGELOG
pintle ($version) unstable; urgency=medium

  * What is new stands in /usr/share/doc/pintle/changelog.gz.

 -- $maintainer  $(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")
CHANGELOG

cd "$stage"
export SOURCE=$source PROGRAM=$program
dpkg-buildpackage --build=binary --unsigned-changes --unsigned-buildinfo --no-check-builddeps > "$out/build.log" 2>&1 || {
  cat "$out/build.log" >&2
  exit 1
}
cd "$out"
package=$out/pintle_${version}_$(dpkg --print-architecture).deb
# Words that are looked for in a program of 33 MB are found in its tables, and take most of the time.
[[ ${LINTIAN:-} == no ]] || lintian --allow-root --fail-on error,warning,info --display-info --pedantic --dont-check-part binaries/spelling --tag-display-limit 0 "$package" >&2
rm -rf "$stage" "$out"/*.buildinfo "$out"/*.changes
echo "$package"
