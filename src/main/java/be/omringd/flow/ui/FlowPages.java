package be.omringd.flow.ui;

import be.omringd.flow.FlowPeriod;
import be.omringd.flow.FlowStep;
import be.omringd.flow.Flows.Behind;
import be.omringd.place.Region;
import com.vaadin.flow.router.QueryParameters;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The addresses of the flow: which months, which regions and which number stand in them. */
final class FlowPages {

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

    /** What is looked at, as it stands in an address; {@code behind} is null where no number was chosen. */
    record Looked(FlowPeriod period, Set<Region> regions, @Nullable Behind behind) {

        Looked at(@Nullable Behind other) {
            return new Looked(period, regions, other);
        }
    }

    static Looked read(QueryParameters parameters, YearMonth now) {
        FlowPeriod period = FlowPeriod.read(
                parameters.getSingleParameter(FROM).orElse(null), parameters.getSingleParameter(TO).orElse(null), now);
        List<String> wanted = List.of(parameters.getSingleParameter(REGION).orElse("").split(","));
        Set<Region> regions = Arrays.stream(Region.values()).filter(region -> wanted.contains(code(region)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Region.class)));
        return new Looked(period, regions, parameters.getSingleParameter(STEP).flatMap(FlowPages::step).map(step -> new Behind(
                part(parameters, period), step, parameters.getSingleParameter(DETAIL).orElse(null))).orElse(null));
    }

    private static FlowPeriod part(QueryParameters parameters, FlowPeriod all) {
        Optional<YearMonth> from = FlowPeriod.month(parameters.getSingleParameter(IN_FROM).orElse(null));
        Optional<YearMonth> to = FlowPeriod.month(parameters.getSingleParameter(IN_TO).orElse(null));
        return from.isPresent() && to.isPresent() && !to.get().isBefore(from.get()) ? new FlowPeriod(from.get(), to.get()) : all;
    }

    private static Optional<FlowStep> step(String code) {
        return Arrays.stream(FlowStep.values()).filter(step -> code(step).equals(code)).findFirst();
    }

    static QueryParameters parameters(Looked looked) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put(FROM, List.of(looked.period.from().toString()));
        parameters.put(TO, List.of(looked.period.to().toString()));
        if (!looked.regions.isEmpty()) {
            parameters.put(REGION, List.of(looked.regions.stream().map(FlowPages::code).sorted().collect(Collectors.joining(","))));
        }
        Behind behind = looked.behind;
        if (behind != null) {
            parameters.put(STEP, List.of(code(behind.step())));
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

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
