/** Organisations' certificate authorities, certificates, keys and signatures: what Fabric calls a membership service provider. */
@NullMarked
package io.livetrace.embedded.identity;

import org.jspecify.annotations.NullMarked;
