package io.livetrace.chaincode;

import io.livetrace.domain.Features;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Clock;
import java.util.stream.Stream;
import org.hyperledger.fabric.shim.Chaincode;

/**
 * LiveTrace's chaincode loaded once more, apart from the first: its own classes, enum constants and static fields, as on
 * another machine. So what depends on identities, on the order in which enums hash or on something kept between
 * transactions differs from the first copy's.
 */
final class SecondCopy {
    private SecondCopy() {}

    static Chaincode of(Clock clock) {
        try {
            URL[] places = Stream.of(LiveTraceChaincode.class, Features.class)
                    .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                    .toArray(URL[]::new);
            Class<?> copy = Class.forName(
                    LiveTraceChaincode.class.getName(), true, new URLClassLoader(places, new Libraries()));
            return (Chaincode) copy.getConstructor(Clock.class).newInstance(clock);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the chaincode has another constructor now", e);
        }
    }

    /** What both copies share: the shim and all libraries, but none of our classes. */
    private static final class Libraries extends ClassLoader {
        Libraries() {
            super(SecondCopy.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("io.livetrace.domain.") || name.startsWith("io.livetrace.chaincode.")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
