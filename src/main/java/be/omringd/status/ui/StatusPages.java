package be.omringd.status.ui;

import be.omringd.place.Region;
import be.omringd.shell.ConstantsInAddress;
import be.omringd.status.Trouble;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The addresses of the process status: {@code processen}, and one for each process; which regions and which step stand in them. */
final class StatusPages {

    static final String ALL = "processen";
    static final String STUCK = "vastgelopen";
    /** The same under the processes; the menu would mark both if that were its address. */
    static final String STUCK_TOO = "processen/vast";
    /** The versions of the diagram of a process. */
    static final String VERSIONS = "procesversies";
    /** Bringing cases to the latest version. */
    static final String MOVE = "versie-verplaatsen";
    private static final String VERSION = "versie";
    private static final String FROM = "van";
    private static final String TO = "naar";
    private static final String TROUBLE = "soort";
    private static final String PROCESS = "proces";
    private static final String REGION = "regio";
    private static final String STEP = "stap";

    private StatusPages() {}

    static String process(String processId) {
        return ALL + "/" + processId;
    }

    /** The address of a process, or of the cases at one of its steps, with the version of its diagram and the regions that are chosen. */
    static String link(String processId, @Nullable String elementId, @Nullable Integer version, Set<Region> regions) {
        String query = parameters(elementId, version, regions).getQueryString();
        return process(processId) + (query.isEmpty() ? "" : "?" + query);
    }

    /** The address of the versions of a process, two of which are laid beside each other. */
    static String versions(String processId) {
        return VERSIONS + "/" + processId;
    }

    /** The address where cases are brought from this version to the latest one. */
    static String move(String processId, int from) {
        return MOVE + "/" + processId + "?" + compared(from, null, Set.of()).getQueryString();
    }

    static QueryParameters compared(@Nullable Integer from, @Nullable Integer to, Set<Region> regions) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(parameters(null, null, regions).getParameters());
        if (from != null) {
            parameters.put(FROM, List.of(from.toString()));
        }
        if (to != null) {
            parameters.put(TO, List.of(to.toString()));
        }
        return new QueryParameters(parameters);
    }

    static QueryParameters parameters(@Nullable String elementId, @Nullable Integer version, Set<Region> regions) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (elementId != null) {
            parameters.put(STEP, List.of(elementId));
        }
        if (version != null) {
            parameters.put(VERSION, List.of(version.toString()));
        }
        if (!regions.isEmpty()) {
            parameters.put(REGION, List.of(ConstantsInAddress.write(regions)));
        }
        return new QueryParameters(parameters);
    }

    /** The regions in an address; what is none is left out. */
    static Set<Region> regions(QueryParameters parameters) {
        return ConstantsInAddress.read(Region.class, parameters.getSingleParameter(REGION).orElse(""));
    }

    static @Nullable String step(QueryParameters parameters) {
        return parameters.getSingleParameter(STEP).orElse(null);
    }

    /** The version that is chosen; null where it is none. */
    static @Nullable Integer version(QueryParameters parameters) {
        return number(parameters, VERSION);
    }

    static @Nullable Integer from(QueryParameters parameters) {
        return number(parameters, FROM);
    }

    static @Nullable Integer to(QueryParameters parameters) {
        return number(parameters, TO);
    }

    private static @Nullable Integer number(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).filter(value -> value.matches("\\d{1,6}")).map(Integer::valueOf).orElse(null);
    }

    /** What of the stuck cases is shown: these regions, or all where none is named; of this process and this kind of trouble alone. */
    record Shown(Set<Region> regions, @Nullable String process, @Nullable Trouble trouble) {

        static Shown of(QueryParameters parameters) {
            String trouble = parameters.getSingleParameter(TROUBLE).orElse("");
            return new Shown(
                    StatusPages.regions(parameters), parameters.getSingleParameter(PROCESS).orElse(null),
                    Arrays.stream(Trouble.values()).filter(one -> one.name().equalsIgnoreCase(trouble)).findFirst().orElse(null));
        }

        QueryParameters parameters() {
            Map<String, List<String>> parameters = new LinkedHashMap<>(StatusPages.parameters(null, null, regions).getParameters());
            if (process != null) {
                parameters.put(PROCESS, List.of(process));
            }
            if (trouble != null) {
                parameters.put(TROUBLE, List.of(ConstantsInAddress.write(trouble)));
            }
            return new QueryParameters(parameters);
        }
    }
}
