package be.omringd.place;

import be.omringd.text.SearchWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The places of the reference data, in memory: 1,500 short lines that change once in a few years (see
 * docs/decisions/0008-places-in-memory.md).
 */
@Component
class ReferencePlaces implements Places {

    /** How the places that match equally well follow each other: municipalities by size, then villages by the size of theirs. */
    private static final Comparator<Entry> BIGGEST_FIRST = Comparator.comparing(Entry::village)
            .thenComparing(Entry::population, Comparator.reverseOrder())
            .thenComparing(entry -> entry.inDutch().name())
            .thenComparing(entry -> entry.inDutch().postcode());

    private final Map<String, Entry> byCode;
    private final List<Entry> inOrder;

    ReferencePlaces() {
        this(Csv.read("place/municipalities.csv"), Csv.read("place/localities.csv"));
    }

    ReferencePlaces(List<Map<String, String>> municipalities, List<Map<String, String>> localities) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Map<String, Map<String, String>> byNis = new LinkedHashMap<>();
        for (Map<String, String> row : municipalities) {
            byNis.put(cell(row, "nis_code"), row);
            Entry municipality = municipality(row);
            entries.put(municipality.code(), municipality);
        }
        for (Map<String, String> row : localities) {
            Map<String, String> municipality = Objects.requireNonNull(
                    byNis.get(cell(row, "municipality_nis")), () -> "A village without municipality: " + cell(row, "locality_nl"));
            Entry village = village(row, municipality, entries.keySet());
            if (village != null) {
                entries.put(village.code(), village);
            }
        }
        byCode = Map.copyOf(entries);
        inOrder = entries.values().stream().sorted(BIGGEST_FIRST).toList();
    }

    @Override
    public Optional<Place> find(String code) {
        return entry(code).map(Entry::inDutch);
    }

    @Override
    public List<Place> municipalities(Locale locale) {
        return inOrder.stream().filter(entry -> !entry.village()).map(entry -> entry.in(locale)).toList();
    }

    @Override
    public String label(String code, Locale locale) {
        return entry(code).map(entry -> entry.in(locale).label()).orElse("");
    }

    @Override
    public List<Place> search(String text, int limit, Locale locale) {
        PlaceQuery query = PlaceQuery.of(text);
        record Hit(Entry entry, int rank) {}
        return inOrder.stream()
                .map(entry -> new Hit(entry, entry.rank(query)))
                .filter(hit -> hit.rank < PlaceQuery.NO_MATCH)
                .sorted(Comparator.comparingInt(Hit::rank)) // stable: keeps the biggest first
                .limit(limit)
                .map(hit -> hit.entry.in(locale))
                .toList();
    }

    @Override
    public Optional<Place> understand(String typed, Locale locale) {
        PlaceQuery query = PlaceQuery.of(typed);
        if (query.everything()) {
            return Optional.empty();
        }
        String label = SearchWords.fold(typed);
        return Stream.<Predicate<Entry>>of(
                entry -> entry.labels().contains(label),
                entry -> entry.isMeantBy(query),
                entry -> entry.rank(query) < PlaceQuery.NO_MATCH)
                .map(fits -> inOrder.stream().filter(fits).limit(2).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .filter(found -> found.size() == 1)
                .map(found -> found.getFirst().in(locale));
    }

    @Override
    public List<Place> within(Place place, double km) {
        return inOrder.stream()
                .filter(entry -> !entry.village())
                .map(Entry::inDutch)
                // a village can lie far from the centre of its own municipality, which is near all the same
                .filter(municipality -> municipality.nisCode().equals(place.nisCode()) || municipality.kmTo(place) <= km)
                .sorted(Comparator.comparing((Place municipality) -> !municipality.nisCode().equals(place.nisCode()))
                        .thenComparing(municipality -> municipality.kmTo(place)))
                .toList();
    }

    /** Every place in Dutch, the biggest first; for checks over all of them. */
    Collection<Place> all() {
        return inOrder.stream().map(Entry::inDutch).toList();
    }

    private Optional<Entry> entry(String code) {
        return Optional.ofNullable(code == null ? null : byCode.get(code));
    }

    private static Entry municipality(Map<String, String> row) {
        String nis = cell(row, "nis_code");
        String dutch = cell(row, "name_nl");
        String french = cell(row, "name_fr").isBlank() ? dutch : cell(row, "name_fr");
        List<String> postcodes = List.of(cell(row, "postcodes").split(" "));
        Place place = place(nis, dutch, nis, postcodes.getFirst(), cell(row, "province"), row);
        return new Entry(
                place, renamed(place, french), Integer.parseInt(cell(row, "population")), false, postcodes,
                List.of(new PlaceName(dutch), new PlaceName(french)), List.of());
    }

    /** Null for the village that gave the municipality its name and has its main postcode: those two are one place. */
    private static @Nullable Entry village(Map<String, String> row, Map<String, String> municipality, Set<String> taken) {
        String nis = cell(municipality, "nis_code");
        String name = cell(row, "locality_nl");
        String postcode = cell(row, "postcode");
        boolean partOfTown = name.equals(cell(municipality, "name_nl"));
        if (partOfTown && cell(municipality, "postcodes").startsWith(postcode)) {
            return null;
        }
        String code = nis + ":" + name;
        if (partOfTown || taken.contains(code)) {
            code += " " + postcode;
        }
        String french = cell(municipality, "name_fr").isBlank() ? cell(municipality, "name_nl") : cell(municipality, "name_fr");
        Place place = place(
                code, partOfTown ? name : name + " (" + cell(municipality, "name_nl") + ")", nis, postcode,
                cell(municipality, "province"), row);
        return new Entry(
                place, renamed(place, partOfTown ? french : name + " (" + french + ")"),
                Integer.parseInt(cell(municipality, "population")), true, List.of(postcode),
                // by name, the municipality stands for all its postcodes
                partOfTown ? List.of() : List.of(new PlaceName(name)),
                List.of(new PlaceName(cell(municipality, "name_nl")), new PlaceName(french)));
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static Place place(String code, String name, String nis, String postcode, String province, Map<String, String> row) {
        return new Place(
                code, name, nis, postcode, Region.ofProvince(province), Double.parseDouble(cell(row, "lat")),
                Double.parseDouble(cell(row, "lon")));
    }

    private static Place renamed(Place place, String name) {
        return new Place(place.code(), name, place.nisCode(), place.postcode(), place.region(), place.lat(), place.lon());
    }

    /**
     * @param village whether it is a part of a municipality
     * @param population of the municipality
     * @param names what it is called itself
     * @param around what the municipality around it is called
     */
    private record Entry(
            Place inDutch, Place inFrench, int population, boolean village, List<String> postcodes, List<PlaceName> names,
            List<PlaceName> around, Set<String> labels) {

        Entry(Place inDutch, Place inFrench, int population, boolean village, List<String> postcodes, List<PlaceName> names,
                List<PlaceName> around) {
            this(inDutch, inFrench, population, village, postcodes, names, around,
                    Set.copyOf(List.of(SearchWords.fold(inDutch.label()), SearchWords.fold(inFrench.label()))));
        }

        String code() {
            return inDutch.code();
        }

        Place in(Locale locale) {
            return locale.getLanguage().equals("fr") ? inFrench : inDutch;
        }

        int rank(PlaceQuery query) {
            return query.rank(postcodes, names, around);
        }

        boolean isMeantBy(PlaceQuery query) {
            return query.name().isEmpty() ? !village && query.isPostcode(postcodes.getFirst())
                    : rank(query) < PlaceQuery.NO_MATCH && names.stream().anyMatch(name -> name.sameAs(query.name()));
        }
    }

    /** Reads the simple comma-separated files of the reference data: no quotes, the first line names the columns. */
    static final class Csv {

        private Csv() {}

        static List<Map<String, String>> read(String resource) {
            try (var in = new java.io.BufferedReader(new java.io.InputStreamReader(
                    Objects.requireNonNull(Csv.class.getClassLoader().getResourceAsStream(resource), resource),
                    java.nio.charset.StandardCharsets.UTF_8))) {
                String[] columns = in.readLine().split(",");
                List<Map<String, String>> rows = new ArrayList<>();
                Set<Integer> widths = new HashSet<>();
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    String[] cells = line.split(",", -1);
                    widths.add(cells.length);
                    Map<String, String> row = new LinkedHashMap<>();
                    for (int i = 0; i < Math.min(columns.length, cells.length); i++) {
                        row.put(columns[i], cells[i]);
                    }
                    rows.add(row);
                }
                if (!widths.equals(Set.of(columns.length))) {
                    throw new IllegalStateException(resource + ": a line has not the columns of the first one");
                }
                return rows;
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
