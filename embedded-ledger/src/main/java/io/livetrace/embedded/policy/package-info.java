/** Endorsement policies: Fabric's signature policies, written and evaluated. Knows identities, not transactions. */
@NullMarked
package io.livetrace.embedded.policy;

import org.jspecify.annotations.NullMarked;
