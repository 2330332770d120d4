#!/bin/sh
# Starts Tapedeck on Linux with what jpackage wrote into tapedeck.cfg. jpackage's own starter does the same, but first
# asks the package manager twice who owns it, which takes longer than all the rest. And `run` has an AOT cache of its
# own, without the window's classes, which a cache loads whether they are needed or not, and a collector that starts
# no threads.
lib=$(CDPATH= cd -- "$(dirname -- "$(readlink -f -- "$0")")/../lib" && pwd)
cfg=$lib/app/tapedeck.cfg
[ "$1" = run ] && cache=run gc=-XX:+UseSerialGC || cache=tapedeck gc=
set -f
IFS='
'
jars=$(sed -n "s|^app.classpath=\$APPDIR|$lib/app|p" "$cfg" | paste -sd: -)
options=$(sed -n "/^java-options=/ { s|^java-options=||; s|\$APPDIR/tapedeck.aot|$lib/app/$cache.aot|; p; }" "$cfg")
exec "$lib/runtime/bin/java" $gc $options -cp "$jars" tapedeck.app.Launcher "$@"
