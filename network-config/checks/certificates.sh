#!/usr/bin/env bash
# New certificates for the brand's gateway and peer, and the old ones revoked: the new ones work, the old ones count no more.
# On a network of its own, which it takes down. Takes openssl, in the place of an authority that issues and revokes.
# usage: FABRIC_BIN=... network-config/checks/certificates.sh
export LIVETRACE_FAULTS=${LIVETRACE_FAULTS:-${TMPDIR:-/tmp}/livetrace-certificates}
# shellcheck source=network-config/faults/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/../faults/common.sh"

brands=$network/crypto/peerOrganizations/brand.livetrace.test
gateway=$brands/users/User1@brand.livetrace.test/msp
peer=$brands/peers/peer0.brand.livetrace.test
old=$work/old

# ---- the brand's authority ----

authority() { # authority ca|tlsca: openssl's settings for that authority, and its list of what it has issued and revoked
  local home=$work/$1
  [ -e "$home.cnf" ] || {
    : >"$home.index"
    echo 01 >"$home.number"
    printf '%s\n' '[ca]' 'default_ca = own' '[own]' "database = $home.index" "crlnumber = $home.number" 'default_md = sha256' \
      "certificate = $(echo "$brands/$1"/*-cert.pem)" "private_key = $brands/$1/priv_sk" 'default_crl_days = 30' \
      'crl_extensions = list' '[list]' 'authorityKeyIdentifier = keyid' \
      '[issued]' 'authorityKeyIdentifier = keyid' 'basicConstraints = critical, CA:false' 'keyUsage = critical, digitalSignature' \
      'extendedKeyUsage = serverAuth, clientAuth' "subjectAltName = DNS:peer0.brand.livetrace.test, DNS:localhost, IP:127.0.0.1" \
      >"$home.cnf"
  }
  echo "$home.cnf"
}

issue() { # issue ca|tlsca SUBJECT CERTIFICATE KEY: a new key, and a certificate for it
  local home
  home=$brands/$1
  openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "$2" -keyout "$4" 2>/dev/null |
    openssl x509 -req -days 90 -CA "$(echo "$home"/*-cert.pem)" -CAkey "$home/priv_sk" -CAcreateserial \
      -extfile "$(authority "$1")" -extensions issued -out "$3" 2>/dev/null
}

revoke() { # revoke CERTIFICATE: adds it to the brand's list, and makes the list known to all
  local settings
  settings=$(authority ca)
  openssl ca -config "$settings" -revoke "$1" 2>/dev/null
  openssl ca -config "$settings" -gencrl -out "$work/revoked.pem" 2>/dev/null
  livetrace network revoke Brand "$work/revoked.pem" "$work/faults.yaml" --dir "$work/network"
}

# ---- who is let in ----

restart_gateway() {
  stop_gateway
  start_gateway
  sign_in
}

written() { # written NUMBER: the brand's gateway registers a product
  register "0$(key "$1")"
}

asked_with() { # asked_with MSP: asks the brand's peer with that identity; the chaincode's own refusal shows that it was let in
  FABRIC_CFG_PATH=$network/clients/peer0.brand CORE_PEER_MSPCONFIGPATH=$1 FABRIC_LOGGING_SPEC=fatal \
    "$FABRIC_BIN/peer" chaincode query -C livetrace -n livetrace -c '{"Args":["lot:read","","",""]}' 2>&1
}

restart_peer() { # with its old connection to the chaincode forgotten, which holds the old certificate
  rm -rf "$network"/nodes/peer0.brand/data/externalbuilder/builds
  livetrace network up "$work/faults.yaml" --dir "$work/network" 2>>"$work/network.log" >/dev/null
  strike peer0.brand
}

trap '"$root/network-config/faults/end.sh"' EXIT
begin
mkdir -p "$old"
cp -r "$gateway" "$old/gateway"
cp -r "$peer/msp" "$old/peer"

issue ca '/OU=client/CN=gateway-2' "$gateway"/signcerts/*.pem "$gateway/keystore/priv_sk"
restart_gateway
expect "the gateway writes with its new certificate" acknowledged "$(written 81001)"
expect "so does who still has the old one" UNKNOWN_TRANSACTION "$(asked_with "$old/gateway")"
revoke "$old"/gateway/signcerts/*.pem
expect "until it is revoked" 'access denied|revoked|not valid' "$(asked_with "$old/gateway")"
expect "while the new one counts" UNKNOWN_TRANSACTION "$(asked_with "$gateway")"
expect "and the gateway goes on" acknowledged "$(written 81002)"

issue tlsca '/CN=peer0.brand.livetrace.test' "$peer/tls/server.crt" "$peer/tls/server.key"
issue ca '/OU=peer/CN=peer0.brand.livetrace.test' "$peer"/msp/signcerts/*.pem "$peer/msp/keystore/priv_sk"
restart_peer
expect "the peer endorses with new certificates" acknowledged "$(written 81003)"
serial=$(openssl x509 -noout -serial -in "$peer/tls/server.crt")
shown=$(openssl s_client -connect "127.0.0.1:$((first_port + 20))" </dev/null 2>/dev/null | openssl x509 -noout -serial)
expect "and shows the new one to whoever connects" "$serial" "$shown"
revoke "$old"/peer/signcerts/*.pem
expect "its old one is revoked, and it goes on" acknowledged "$(written 81004)"
expect "peers have the same blocks, and all holds" 'All holds' "$(stop_gateway && await 60 verified; cat "$work/verify.log")"
exit $((failures > 0))
