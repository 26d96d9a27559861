package io.livetrace.domain;

import io.livetrace.domain.catalog.CatalogCode;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.epcis.EpcisCode;
import io.livetrace.domain.epcis.EpcisEvent;
import io.livetrace.domain.gs1.Gs1Code;
import io.livetrace.domain.instruction.Answer;
import io.livetrace.domain.instruction.Cancellation;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionCode;
import io.livetrace.domain.kernel.ErrorCode;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Request;
import io.livetrace.domain.kernel.RulesVersion;
import io.livetrace.domain.label.LabelCode;
import io.livetrace.domain.label.LabelDeposit;
import io.livetrace.domain.label.LabelRun;
import io.livetrace.domain.label.Opening;
import io.livetrace.domain.livestream.Agreement;
import io.livetrace.domain.livestream.ChannelPriorities;
import io.livetrace.domain.livestream.CreditGrant;
import io.livetrace.domain.livestream.CreditLine;
import io.livetrace.domain.livestream.LivestreamCode;
import io.livetrace.domain.livestream.SelectionCheck;
import io.livetrace.domain.livestream.Session;
import io.livetrace.domain.livestream.Slot;
import io.livetrace.domain.livestream.SlotSupply;
import io.livetrace.domain.livestream.TermsCode;
import io.livetrace.domain.logistics.Custody;
import io.livetrace.domain.logistics.HandoverAcceptance;
import io.livetrace.domain.logistics.HandoverOffer;
import io.livetrace.domain.logistics.LogisticsCode;
import io.livetrace.domain.logistics.Reading;
import io.livetrace.domain.logistics.Scan;
import io.livetrace.domain.logistics.Shipment;
import io.livetrace.domain.logistics.SsccUse;
import io.livetrace.domain.lot.Gate;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotChild;
import io.livetrace.domain.lot.LotCode;
import io.livetrace.domain.participant.Genesis;
import io.livetrace.domain.participant.Host;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.ParticipantCode;
import io.livetrace.domain.participant.PartyKey;
import io.livetrace.domain.participant.PrefixOwner;
import io.livetrace.domain.pool.LotPlace;
import io.livetrace.domain.pool.OnCall;
import io.livetrace.domain.pool.PoolCode;
import io.livetrace.domain.pool.PoolIn;
import io.livetrace.domain.pool.StockCount;
import io.livetrace.domain.pool.StockPool;
import io.livetrace.domain.pool.TransferAcceptance;
import io.livetrace.domain.pool.TransferOffer;
import io.livetrace.domain.quality.HoldLift;
import io.livetrace.domain.quality.QcHead;
import io.livetrace.domain.quality.QcReport;
import io.livetrace.domain.quality.QualityCode;
import io.livetrace.domain.recall.Recall;
import io.livetrace.domain.recall.RecallAck;
import io.livetrace.domain.recall.RecallCode;
import io.livetrace.domain.recall.RecallNotice;
import io.livetrace.domain.recall.RecallWalk;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.LaneBatch;
import io.livetrace.domain.stock.LaneGrant;
import io.livetrace.domain.stock.LaneOrders;
import io.livetrace.domain.stock.LaneState;
import io.livetrace.domain.stock.OperationCode;
import io.livetrace.domain.stock.PackedOrder;
import io.livetrace.domain.stock.SaleWindow;
import io.livetrace.domain.stock.StockCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every record type and every error code, in the features' order of dependence. */
public final class Features {
    private static final List<RecordType<?>> RECORD_TYPES = List.of(
            Request.TYPE,
            RulesVersion.TYPE,
            EpcisEvent.TYPE,
            Genesis.TYPE,
            Participant.TYPE,
            PrefixOwner.TYPE,
            PartyKey.TYPE,
            Host.TYPE,
            Location.TYPE,
            Product.TYPE,
            Instruction.TYPE,
            Answer.TYPE,
            Cancellation.TYPE,
            StockPool.TYPE,
            PoolIn.TYPE,
            LotPlace.TYPE,
            TransferOffer.TYPE,
            OnCall.TYPE,
            TransferAcceptance.TYPE,
            StockCount.TYPE,
            Lot.TYPE,
            LotChild.TYPE,
            Gate.TYPE,
            QcReport.TYPE,
            QcHead.TYPE,
            HoldLift.TYPE,
            SaleWindow.TYPE,
            Lane.TYPE,
            LaneBatch.TYPE,
            LaneState.TYPE,
            LaneOrders.TYPE,
            LaneGrant.TYPE,
            PackedOrder.TYPE,
            Session.TYPE,
            Slot.TYPE,
            Agreement.TYPE,
            SelectionCheck.TYPE,
            SlotSupply.TYPE,
            ChannelPriorities.TYPE,
            CreditLine.TYPE,
            CreditGrant.TYPE,
            LabelRun.TYPE,
            LabelDeposit.TYPE,
            Opening.TYPE,
            Shipment.TYPE,
            SsccUse.TYPE,
            Custody.TYPE,
            HandoverOffer.TYPE,
            HandoverAcceptance.TYPE,
            Scan.TYPE,
            Reading.TYPE,
            Recall.TYPE,
            RecallWalk.TYPE,
            RecallNotice.TYPE,
            RecallAck.TYPE);

    private static final Map<String, RecordType<?>> TYPES_BY_NAME =
            RECORD_TYPES.stream().collect(Collectors.toMap(RecordType::name, Function.identity()));

    private static final Map<String, ErrorCode> CODES_BY_NAME = Stream.<ErrorCode[]>of(
                    KernelCode.values(),
                    Gs1Code.values(),
                    EpcisCode.values(),
                    ParticipantCode.values(),
                    CatalogCode.values(),
                    InstructionCode.values(),
                    PoolCode.values(),
                    LotCode.values(),
                    QualityCode.values(),
                    LabelCode.values(),
                    StockCode.values(),
                    OperationCode.values(),
                    LivestreamCode.values(),
                    TermsCode.values(),
                    LogisticsCode.values(),
                    RecallCode.values())
            .flatMap(Stream::of)
            .collect(Collectors.toMap(ErrorCode::name, Function.identity()));

    private Features() {}

    /** All record types, in order of dependence. */
    public static List<RecordType<?>> recordTypes() {
        return RECORD_TYPES;
    }

    /** The type of that name; absent for keys that are not ours. */
    public static Optional<RecordType<?>> recordType(String name) {
        return Optional.ofNullable(TYPES_BY_NAME.get(name));
    }

    /** Every code of every feature. */
    public static Collection<ErrorCode> errorCodes() {
        return CODES_BY_NAME.values();
    }

    /** The code of that name; absent where a message does not begin with one. */
    public static Optional<ErrorCode> errorCode(String name) {
        return Optional.ofNullable(CODES_BY_NAME.get(name));
    }
}
