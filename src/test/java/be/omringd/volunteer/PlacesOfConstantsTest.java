package be.omringd.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table volunteer_match holds these constants as bits and tags by their place, and is not made anew at a start. One in between,
 * or another order, would give what is stored another meaning.
 */
class PlacesOfConstantsTest {

    static Stream<Arguments> stored() {
        return Stream.of(
                Arguments.of(Trait.class, "SMOKES HAS_DOG HAS_CAT WOMAN MAN OTHER_GENDER"),
                Arguments.of(Interest.class,
                        "COOKING BAKING GARDENING WALKING CYCLING SWIMMING FOOTBALL MUSIC SINGING DANCING READING WRITING"
                                + " FILM CULTURE DRAWING HANDICRAFT DIY PHOTOGRAPHY GAMES COMPUTERS ANIMALS NATURE TRAVEL HISTORY CHATTING"),
                Arguments.of(Experience.class, "PARENT GRANDPARENT INFORMAL_CARER MOVED_COUNTRY LIVED_ALONE STUDYING RETIRED WORK_IN_CARE"
                        + " WORK_IN_EDUCATION WORK_WITH_HANDS"),
                Arguments.of(Language.class, "NL FR EN AR TR OTHER"),
                Arguments.of(PartOfWeek.class, "WEEKDAY_MORNING WEEKDAY_AFTERNOON WEEKDAY_EVENING SATURDAY SUNDAY"),
                Arguments.of(Pace.class, "CALM LIVELY EITHER"));
    }

    @ParameterizedTest
    @MethodSource("stored")
    void aNewConstantComesAtTheEnd(Class<? extends Enum<?>> type, String stored) {
        assertThat(names(type)).as("New ones come at the end, here too; the places of the others are in volunteer_match").isEqualTo(stored);
    }

    @ParameterizedTest
    @MethodSource("stored")
    void allFitInTheColumnTheyAreKeptIn(Class<? extends Enum<?>> type, String stored) {
        assertThat(type.getEnumConstants().length).as("bits of an int; pairs of interests are numbered by 32").isLessThan(32);
    }

    private static String names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(" "));
    }
}
