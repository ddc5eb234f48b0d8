#!/usr/bin/env bash
# What the tests of the plug-in need, from Debian: PHP and MariaDB as packages (as root), and, unpacked into .build/, the
# WordPress of Debian 13, because that of Debian 12 is older than the plug-in supports, and the oldest and the newest PHP
# that it supports.
set -euo pipefail
cd "$(dirname "$0")/../.."
unpack=test/wordpress/unpack-debian.sh

if ! command -v php >/dev/null || ! command -v mariadbd >/dev/null; then
  apt-get update -q
  DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends php-cli php-mysql php-xml php-mbstring mariadb-server
fi
if [ ! -d .build/wordpress/usr/share/wordpress/wp-includes ]; then
  $unpack trixie .build/wordpress wordpress wordpress-theme-twentytwentyfive libjs-cropper libjs-underscore \
    libjs-lodash php-getid3
fi

# A PHP with the libraries of its own release, started by that release's loader.
unpack_php() {
  local release=$1 version=$2 root=$PWD/.build/php-$2 libraries modules module
  shift 2
  [ -x "$root/php" ] && return
  $unpack "$release" "$root" libc6 libedit2 libbsd0 libmd0 libtinfo6 libargon2-1 libpcre2-8-0 libsodium23 libxml2 zlib1g \
    liblzma5 libonig5 libgcc-s1 libstdc++6 libcrypt1 "php$version-cli" "php$version-common" "php$version-mysql" \
    "php$version-mbstring" "php$version-xml" "$@"
  libraries=$root/lib/x86_64-linux-gnu:$root/usr/lib/x86_64-linux-gnu
  modules=$(dirname "$(find "$root/usr/lib/php" -name mysqli.so)")
  {
    printf '#!/bin/sh\nexec "%s" --library-path "%s" "%s" -n -d extension_dir="%s"' \
      "$(find "$root" -path '*-gnu/ld-linux-x86-64.so.2' | head -n 1)" "$libraries" "$root/usr/bin/php$version" "$modules"
    for module in mysqlnd mysqli ctype dom iconv json mbstring simplexml tokenizer xml xmlreader; do
      [ -f "$modules/$module.so" ] && printf ' -d extension=%s' "$module"
    done
    printf ' "$@"\n'
  } >"$root/php"
  chmod +x "$root/php"
}
unpack_php bullseye 7.4 libmagic1 libssl1.1 libicu67 php7.4-json
unpack_php trixie 8.4 libmagic1t64 libssl3t64 libicu76 libzstd1
