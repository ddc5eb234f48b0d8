#!/usr/bin/env bash
# Unpacks packages of a Debian release into a folder, without installing them: unpack-debian.sh <release> <folder> <package>…
# Of a package that has several versions, the security update is taken.
set -euo pipefail
release=$1 target=$2
shift 2

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for mirror in "http://deb.debian.org/debian-security $release-security" "http://deb.debian.org/debian $release"; do
  read -r base suite <<<"$mirror"
  curl -fsS --retry 3 "$base/dists/$suite/main/binary-amd64/Packages.xz" | xz -dc | awk -v base="$base" '
    $1 == "Package:" { name = $2 }
    $1 == "Filename:" { print name, base "/" $2 }' >>"$folder/packages"
done
for package in "$@"; do
  url=$(awk -v name="$package" '$1 == name { print $2; exit }' "$folder/packages")
  [ -n "$url" ] || { echo "Debian $release has no package $package" >&2; exit 1; }
  curl -fsS --retry 3 -o "$folder/package.deb" "$url"
  dpkg-deb -x "$folder/package.deb" "$folder/root"
done
rm -rf "$target"
mkdir -p "$(dirname "$target")"
mv "$folder/root" "$target"
