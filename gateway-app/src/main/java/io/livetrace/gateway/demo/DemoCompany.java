package io.livetrace.gateway.demo;

import io.livetrace.domain.gs1.CompanyPrefix;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.participant.Admission;
import io.livetrace.domain.participant.Role;
import io.livetrace.domain.participant.SealKind;
import io.livetrace.gateway.ledger.Caller;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The companies that the network in one process begins with. Their keys have GS1's prefix for examples, 952. Mill, dairy and
 * cosmetics maker belong to the brand's group and act through the same organisation.
 */
public enum DemoCompany {
    PLATFORM("9521000000018", "Lanting Live 兰亭直播", "PlatformMSP", "9521000", SealKind.PEER, Role.PLATFORM),
    BRAND("9521234000006", "Suyi Apparel 素衣服饰", "BrandMSP", "9521234", SealKind.PEER, Role.BRAND),
    MILL("9521111000006", "Qingxi Linen Mill 清溪麻纺", "BrandMSP", "9521111", SealKind.PEER, Role.BRAND),
    DAIRY("9525555000004", "Muge Dairy 牧歌乳业", "BrandMSP", "9525555", SealKind.PEER, Role.BRAND),
    COSMETICS("9526666000006", "Yunlu Cosmetics 云露美妆", "BrandMSP", "9526666", SealKind.PEER, Role.BRAND),
    ANCHOR("9523333000000", "Wanxia Studio 晚霞工作室", "AnchorMSP", "9523333", SealKind.KEY, Role.ANCHOR),
    LOGISTICS("9522222000008", "Feiyan Express 飞雁速运", "LogisticsMSP", "9522222", SealKind.PEER, Role.LOGISTICS),
    INSPECTOR("9524444000002", "Mingjian Testing 明鉴检测", "InspectorMSP", "9524444", SealKind.KEY, Role.INSPECTOR);

    private final Gln gln;
    private final String company;
    private final MspId mspId;
    private final CompanyPrefix prefix;
    private final SealKind seal;
    private final Role role;

    DemoCompany(String gln, String company, String mspId, String prefix, SealKind seal, Role role) {
        this.gln = Gln.parse(gln);
        this.company = company;
        this.mspId = new MspId(mspId);
        this.prefix = CompanyPrefix.parse(prefix);
        this.seal = seal;
        this.role = role;
    }

    /** The company with that GLN. */
    public static DemoCompany of(Gln gln) {
        return Stream.of(values())
                .filter(company -> company.gln.equals(gln))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no company of the demonstration has GLN " + gln));
    }

    public Gln gln() {
        return gln;
    }

    /** The company's name, as the public knows it. */
    public String company() {
        return company;
    }

    /** Somebody who works for this company. */
    public Caller caller() {
        return new Caller(mspId, gln, role.name(), "demo-" + name().toLowerCase(Locale.ROOT));
    }

    /** What the platform registers of it. */
    public Admission.Register registration() {
        return new Admission.Register(gln, company, mspId, List.of(role), List.of(prefix), seal);
    }
}
