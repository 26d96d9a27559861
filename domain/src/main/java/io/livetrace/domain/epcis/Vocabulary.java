package io.livetrace.domain.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list of words of the Core Business Vocabulary or the GS1 Web Vocabulary. In JSON a standard word stands bare; a
 * word of one's own is a URI, and must not pretend to be the standard's.
 *
 * @param name what the words say, for messages
 * @param words the bare words
 * @param reserved URIs that are the standard's own
 */
record Vocabulary(String name, Set<String> words, Pattern reserved) implements Check {
    private static final Pattern CBV = Pattern.compile("(?:urn:epcglobal:cbv|https?://ns\\.gs1\\.org/cbv/).*");
    private static final Pattern WEB = Pattern.compile("https?://(?:www\\.)?gs1\\.org/voc/.*");

    /** What stands before the word when a standard word is written as a URI. */
    private static final Pattern LONG_FORM =
            Pattern.compile("(?:https?://ref\\.gs1\\.org/cbv/|cbv:|https?://gs1\\.org/voc/|gs1:)(?:[A-Za-z]+-)?");

    static final Vocabulary BIZ_STEP =
            cbv("business step", Stream.of(BizStep.values()).map(BizStep::word));
    static final Vocabulary DISPOSITION =
            cbv("disposition", Stream.of(Disposition.values()).map(Disposition::word));
    static final Vocabulary BIZ_TRANSACTION_TYPE = cbv(
            "business transaction type",
            words("bol cert desadv inv pedigree po poc prodorder recadv rma testprd testres upevt"));
    static final Vocabulary SOURCE_OR_DESTINATION_TYPE =
            cbv("source or destination type", words("owning_party possessing_party location"));
    static final Vocabulary ERROR_REASON = cbv("error reason", words("did_not_occur incorrect_data"));
    static final Vocabulary COMPONENT = cbv(
            "component",
            words("x y z axial_distance azimuth height spherical_radius polar_angle elevation_angle easting northing"
                    + " latitude longitude altitude"));
    static final Vocabulary SENSOR_ALERT = web("sensor alert", words("ALARM_CONDITION ERROR_CONDITION"));
    static final Vocabulary MEASUREMENT = web("measurement type", words("""
                    AbsoluteHumidity AbsorbedDose AbsorbedDoseRate Acceleration Radioactivity Altitude AmountOfSubstance
                    AmountOfSubstancePerUnitVolume Angle AngularAcceleration AngularMomentum AngularVelocity Area Capacitance
                    Conductance Conductivity Count Density Dimensionless DoseEquivalent DoseEquivalentRate DynamicViscosity
                    ElectricCharge ElectricCurrent ElectricCurrentDensity ElectricFieldStrength Energy Exposure Force Frequency
                    Illuminance Inductance Irradiance KinematicViscosity Length LinearMomentum Luminance LuminousFlux
                    LuminousIntensity MagneticFlux MagneticFluxDensity MagneticVectorPotential Mass MassConcentration
                    MassFlowRate MassPerAreaTime MemoryCapacity MolalityOfSolute MolarEnergy MolarMass MolarVolume Power
                    Pressure RadiantFlux RadiantIntensity RelativeHumidity Resistance Resistivity SolidAngle SpecificVolume
                    Speed SurfaceDensity SurfaceTension Temperature Time Torque Voltage Volume VolumeFlowRate VolumeFraction
                    VolumetricFlux Wavenumber"""));

    @Override
    public void require(JsonNode value, Place at) {
        Values.TEXT.require(value, at);
        String text = value.textValue();
        if (words.contains(text)) {
            return;
        }
        at.require(
                Values.isUri(text),
                EpcisCode.EPCIS_VOCABULARY,
                Values.quoted(value) + " is not a " + name + " of the standard; one of your own is a URI");
        at.require(
                !reserved.matcher(text).matches(),
                EpcisCode.EPCIS_VOCABULARY,
                Values.quoted(value)
                        + " is the standard's own; in JSON its words stand bare, without a URI before them");
    }

    /** A standard word in its bare form, whichever way it was written; other URIs as they are. */
    static String plain(String text) {
        return LONG_FORM.matcher(text).lookingAt() ? LONG_FORM.matcher(text).replaceFirst("") : text;
    }

    private static Vocabulary cbv(String name, Stream<String> words) {
        return new Vocabulary(name, words.collect(Collectors.toUnmodifiableSet()), CBV);
    }

    private static Vocabulary web(String name, Stream<String> words) {
        return new Vocabulary(name, words.collect(Collectors.toUnmodifiableSet()), WEB);
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split("\\s+", -1));
    }
}
