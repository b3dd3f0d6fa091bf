package be.omringd.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What users are called now; nobody has an empty name. */
interface UserNames {

    String of(@Nullable UUID user);
}
