#!/usr/bin/env bash
# Takes down what the fault scripts have started, and deletes it.
# shellcheck source=network-config/faults/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

alive gateway && stop_gateway
livetrace network reset "$work/faults.yaml" --dir "$work/network"
rm -rf "$work"
