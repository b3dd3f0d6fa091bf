package be.omringd.flow.ui;

import be.omringd.flow.FlowPeriod;
import be.omringd.flow.FlowStep;
import be.omringd.flow.Flows.Behind;
import be.omringd.place.Region;
import be.omringd.shell.ConstantsInAddress;
import com.vaadin.flow.router.QueryParameters;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The addresses of the flow: which months, which regions and which number stand in them. */
public final class FlowPages {

    static final String FLOW = "doorstroom";
    static final String BOARD = "doorstroom/bestuur";
    private static final String FROM = "van";
    private static final String TO = "tot";
    private static final String REGION = "regio";
    private static final String STEP = "stap";
    private static final String DETAIL = "wat";
    private static final String IN_FROM = "in-van";
    private static final String IN_TO = "in-tot";
    private static final String MONTH = "maand";

    private FlowPages() {}

    /** How many came, and how it went on. */
    public static String flow() {
        return FLOW;
    }

    /** What is looked at, as it stands in an address; {@code behind} is null where no number was chosen. */
    record Looked(FlowPeriod period, Set<Region> regions, @Nullable Behind behind) {

        Looked at(@Nullable Behind other) {
            return new Looked(period, regions, other);
        }
    }

    static Looked read(QueryParameters parameters, YearMonth now) {
        FlowPeriod period = FlowPeriod.read(
                parameters.getSingleParameter(FROM).orElse(null), parameters.getSingleParameter(TO).orElse(null), now);
        Set<Region> regions = ConstantsInAddress.read(Region.class, parameters.getSingleParameter(REGION).orElse(""));
        return new Looked(period, regions, parameters.getSingleParameter(STEP).flatMap(FlowPages::step).map(step -> new Behind(
                part(parameters, period), step, parameters.getSingleParameter(DETAIL).orElse(null))).orElse(null));
    }

    private static FlowPeriod part(QueryParameters parameters, FlowPeriod all) {
        Optional<YearMonth> from = FlowPeriod.month(parameters.getSingleParameter(IN_FROM).orElse(null));
        Optional<YearMonth> to = FlowPeriod.month(parameters.getSingleParameter(IN_TO).orElse(null));
        return from.isPresent() && to.isPresent() && !to.get().isBefore(from.get()) ? new FlowPeriod(from.get(), to.get()) : all;
    }

    private static Optional<FlowStep> step(String code) {
        return Arrays.stream(FlowStep.values()).filter(step -> ConstantsInAddress.write(step).equals(code)).findFirst();
    }

    static QueryParameters parameters(Looked looked) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put(FROM, List.of(looked.period.from().toString()));
        parameters.put(TO, List.of(looked.period.to().toString()));
        if (!looked.regions.isEmpty()) {
            parameters.put(REGION, List.of(ConstantsInAddress.write(looked.regions)));
        }
        Behind behind = looked.behind;
        if (behind != null) {
            parameters.put(STEP, List.of(ConstantsInAddress.write(behind.step())));
            if (behind.detail() != null) {
                parameters.put(DETAIL, List.of(behind.detail()));
            }
            if (!behind.period().equals(looked.period)) {
                parameters.put(IN_FROM, List.of(behind.period().from().toString()));
                parameters.put(IN_TO, List.of(behind.period().to().toString()));
            }
        }
        return new QueryParameters(parameters);
    }

    static String link(Looked looked) {
        return FLOW + "?" + parameters(looked).getQueryString();
    }

    static YearMonth month(QueryParameters parameters, YearMonth otherwise) {
        return FlowPeriod.month(parameters.getSingleParameter(MONTH).orElse(null)).orElse(otherwise);
    }

    static QueryParameters board(YearMonth month) {
        return QueryParameters.of(MONTH, month.toString());
    }
}
