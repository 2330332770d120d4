#!/bin/sh
# Starts Tapedeck on Linux with what jpackage wrote into tapedeck.cfg. jpackage's own starter does the same, but first
# asks the package manager twice who owns it, which takes longer than all the rest. And `run` has an AOT cache of its
# own, without the window's classes, which a cache loads whether they are needed or not, no look at the version of
# Java, a collector that starts no
# threads, and no compiling ahead of what was compiled in training: a small script is over before that is done.
lib=$(CDPATH= cd -- "$(dirname -- "$(readlink -f -- "$0")")/../lib" && pwd)
cfg=$lib/app/tapedeck.cfg
set -f
IFS='
'
cache=tapedeck
brief=
main=tapedeck.app.Launcher
if [ "$1" = run ]; then
  cache=run
  main=tapedeck.app.Main
  brief='-XX:+UseSerialGC
-XX:+UnlockDiagnosticVMOptions
-XX:-AOTReplayTraining'
fi
jars=$(sed -n "s|^app.classpath=\$APPDIR|$lib/app|p" "$cfg" | paste -sd: -)
options=$(sed -n "/^java-options=/ { s|^java-options=||; s|\$APPDIR/tapedeck.aot|$lib/app/$cache.aot|; p; }" "$cfg")
exec "$lib/runtime/bin/java" $brief $options -cp "$jars" "$main" "$@"
