#!/bin/bash
# Sign dist/Guided.app, have Apple notarise it, and make the disk image that is given to people.
#
#   installers/macos/sign.sh IDENTITY PROFILE
#
# IDENTITY is the name of a "Developer ID Application" certificate in the keychain. PROFILE is what
# `xcrun notarytool store-credentials PROFILE` kept there. Both are the releaser's own, and no part of the project.
# With the identity "-" the app is signed for this Mac alone, and neither notarised nor stapled: to try it.

set -euo pipefail

if [ "$#" -lt 1 ] || { [ "$1" != "-" ] && [ "$#" -lt 2 ]; }; then
  echo "usage: installers/macos/sign.sh IDENTITY PROFILE, or installers/macos/sign.sh -" >&2
  exit 2
fi
identity=$1
profile=${2:-}
here=$(cd "$(dirname "$0")" && pwd)
dist=$(cd "$here/../.." && pwd)/dist
app=$dist/Guided.app
version=$(/usr/libexec/PlistBuddy -c "Print CFBundleShortVersionString" "$app/Contents/Info.plist")
image=$dist/guided-$version-macos-$(uname -m).dmg
entitlements=$here/entitlements.plist

sign() {
  if [ "$identity" = "-" ]; then
    codesign --force --sign - "$@"
  else
    codesign --force --timestamp --options runtime --sign "$identity" "$@"
  fi
}

# from the inside out: a signature covers those within. Links to a library need none.
find "$app/Contents" -type f \( -name "*.so" -o -name "*.dylib" \) -print0 | while IFS= read -r -d "" library; do
  sign "$library"
done
find "$app/Contents" -depth -type d -name "*.framework" -print0 | while IFS= read -r -d "" framework; do
  sign "$framework"
done
find "$app/Contents/Frameworks" -maxdepth 1 -type f -print0 | while IFS= read -r -d "" library; do
  case $(file -b "$library") in
    Mach-O*) sign "$library" ;;
  esac
done
sign --entitlements "$entitlements" "$app"
codesign --verify --deep --strict --verbose=2 "$app"

if [ "$identity" != "-" ]; then
  ditto -c -k --keepParent "$app" "$dist/guided-to-notarise.zip"
  xcrun notarytool submit "$dist/guided-to-notarise.zip" --keychain-profile "$profile" --wait
  rm "$dist/guided-to-notarise.zip"
  xcrun stapler staple "$app"
  spctl --assess --type execute --verbose=2 "$app"
fi

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
ditto "$app" "$stage/Guided.app"
ln -s /Applications "$stage/Applications"
hdiutil create -volname "Guided $version" -srcfolder "$stage" -format UDZO -ov "$image" >&2
if [ "$identity" != "-" ]; then
  codesign --timestamp --sign "$identity" "$image"
  xcrun notarytool submit "$image" --keychain-profile "$profile" --wait
  xcrun stapler staple "$image"
fi
echo "$image"
