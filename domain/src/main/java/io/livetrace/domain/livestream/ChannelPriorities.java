package io.livetrace.domain.livestream;

import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which stock the slots of this channel, the trading circle, sell first, where a slot's own priorities tell two pools not apart. Set by
 * the platform.
 *
 * @param priority which pools are emptied first; the first rule that tells two pools apart decides
 * @param cities where the channel's buyers are, the most first
 */
public record ChannelPriorities(List<Priority> priority, List<String> cities) implements LedgerRecord {
    public static final RecordType<ChannelPriorities> TYPE =
            new RecordType<>("ChannelPriorities", ChannelPriorities.class, Speaker.nobody());

    /** Where nobody has said so. */
    public static final ChannelPriorities NONE = new ChannelPriorities(List.of(), List.of());

    public ChannelPriorities {
        priority = priority.stream().distinct().toList();
        cities = Priority.requireCities(priority, cities);
    }

    /** There is one for the channel. */
    public static RecordKey<ChannelPriorities> key() {
        return TYPE.key("0");
    }

    @Override
    public RecordKey<ChannelPriorities> recordKey() {
        return key();
    }

    /** Holds for what is confirmed and added from now on. */
    public static Outcome set(ChannelPriorities next, Participant actor) {
        actor.require(Role.PLATFORM);
        return Outcome.writing(next);
    }

    Optional<Comparator<Preparation.Goods>> order() {
        return Priority.order(priority, cities);
    }
}
