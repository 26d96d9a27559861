/**
 * Quality reports at three levels, and the holds that they and their issuers put on gates. The brand's own report moves the
 * gate BRAND, the platform's sample PLATFORM, a third party's report INSPECTOR; nobody moves another level's gate.
 */
@NullMarked
package io.livetrace.domain.quality;

import org.jspecify.annotations.NullMarked;
