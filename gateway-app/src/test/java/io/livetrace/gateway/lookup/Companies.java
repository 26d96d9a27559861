package io.livetrace.gateway.lookup;

import io.livetrace.domain.gs1.Gln;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The companies of the stories, and their cities. */
public final class Companies {
    public static final Organisation PLATFORM = company("9520000000011", "拾光直播平台", "Shiguang Live");
    public static final Organisation MILL = company("9520000000028", "青禾亚麻纺织", "Qinghe Linen Mill");
    public static final Organisation BRAND = company("9520000000035", "溪亭服饰", "Xiting Apparel");
    public static final Organisation DAIRY = company("9520000000042", "牧川乳业", "Muchuan Dairy");
    public static final Organisation ANCHOR = company("9520000000059", "暖阳传媒", "Nuanyang Media");
    public static final Organisation LOGISTICS = company("9520000000066", "快鹿物流", "Swift Deer Logistics");
    public static final Organisation INSPECTOR = company("9520000000073", "正衡检测中心", "Zhengheng Testing Centre");

    public static final Text HANGZHOU = new Text("杭州", "Hangzhou");
    public static final Text SUZHOU = new Text("苏州", "Suzhou");
    public static final Text HARBIN = new Text("哈尔滨", "Harbin");
    public static final Text NANJING = new Text("南京", "Nanjing");

    private Companies() {}

    /** A time as people in Beijing write it. */
    public static Instant at(String localTime) {
        return LocalDateTime.parse(localTime).toInstant(ZoneOffset.ofHours(8));
    }

    private static Organisation company(String gln, String zh, String en) {
        return new Organisation(Gln.parse(gln), new Text(zh, en));
    }
}
