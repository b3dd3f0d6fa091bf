package be.omringd.lus;

import java.util.Optional;
import java.util.UUID;

/** Tells what a volunteer is called; for the module that knows both the lus and the volunteers to implement. */
public interface CompanionNames {

    /** The name of this volunteer, for one who may see the file in which they are the companion. */
    Optional<String> name(UUID volunteerId);
}
