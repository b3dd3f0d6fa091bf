package be.omringd.lus;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the kinds of support as their names with commas between. */
@Converter
class SupportTypes implements AttributeConverter<Set<SupportType>, String> {

    @Override
    public String convertToDatabaseColumn(Set<SupportType> types) {
        return types == null ? "" : types.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<SupportType> convertToEntityAttribute(String column) {
        return column == null || column.isEmpty()
                ? Set.of()
                : Arrays.stream(column.split(",")).map(SupportType::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
