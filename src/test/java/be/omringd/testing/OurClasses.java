package be.omringd.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.ref.SoftReference;

/** The classes of the application as ArchUnit reads them, which takes seconds: once for all tests of a JVM, as long as there is room. */
public final class OurClasses {

    private static SoftReference<JavaClasses> read = new SoftReference<>(null);

    private OurClasses() {}

    /** All of them, without those of the tests. */
    public static synchronized JavaClasses all() {
        JavaClasses classes = read.get();
        if (classes == null) {
            classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("be.omringd");
            read = new SoftReference<>(classes);
        }
        return classes;
    }
}
