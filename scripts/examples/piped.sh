#!/usr/bin/env bash
# The same commands through a pipe: a program may write them, one a line. Needs the workspace that nightly.evs imports.
set -euo pipefail
evsh=${EVSH:-"$(dirname "$0")/../evsh"}
printf '%s\n' 'select folder Sales.Inbound project 1376' 'override personalities 123 456' 'run x3 label nightly' \
  'watch' | "$evsh"
