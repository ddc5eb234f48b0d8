#!/usr/bin/env bash
# What the tests of the plug-in need, from Debian: PHP and MariaDB as packages (as root), and the WordPress of Debian 13
# unpacked into .build/wordpress/, because that of Debian 12 is older than the plug-in supports.
set -euo pipefail
cd "$(dirname "$0")/../.."
mirror=http://deb.debian.org/debian
wanted='wordpress wordpress-theme-twentytwentyfive libjs-cropper libjs-underscore libjs-lodash php-getid3'

if ! command -v php >/dev/null || ! command -v mariadbd >/dev/null; then
  apt-get update -q
  DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends php-cli php-mysql php-xml php-mbstring mariadb-server
fi
[ -d .build/wordpress/usr/share/wordpress/wp-includes ] && exit 0

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
curl -fsS --retry 3 "$mirror/dists/trixie/main/binary-amd64/Packages.xz" | xz -dc >"$folder/packages"
for package in $wanted; do
  file=$(awk -v name="$package" '$1 == "Package:" { found = $2 == name } found && $1 == "Filename:" { print $2 }' "$folder/packages")
  curl -fsS --retry 3 -o "$folder/$package.deb" "$mirror/$file"
  dpkg-deb -x "$folder/$package.deb" "$folder/root"
done
mkdir -p .build
rm -rf .build/wordpress
mv "$folder/root" .build/wordpress
