package io.rapport.crm.examples.modulepath;

import java.util.Map;

/**
 * Proves that Rapport works for applications on the module path. Tests cannot: there the test runner opens every package
 * to every other, so a missing {@code requires} or {@code opens} shows only here.
 */
public final class ModulePath {
    private static final Map<String, String> PACKAGE_BY_MODULE = Map.of(
            "io.rapport.crm", "io.rapport.crm",
            "io.rapport.crm.inmemory", "io.rapport.crm.inmemory",
            "io.rapport.crm.jdbc", "io.rapport.crm.jdbc");

    private ModulePath() {}

    /** Fails unless every part of the library is a module of its own name. */
    public static void main(String[] args) {
        if (!ModulePath.class.getModule().isNamed()) {
            throw new IllegalStateException("run me with --module-path, not with --class-path");
        }
        PACKAGE_BY_MODULE.forEach(ModulePath::checkModule);
    }

    private static void checkModule(String name, String packageName) {
        Module module = ModuleLayer.boot()
                .findModule(name)
                .orElseThrow(() -> new IllegalStateException("no module " + name + " on the module path"));
        if (!module.getPackages().contains(packageName)) {
            throw new IllegalStateException("module " + name + " has no package " + packageName);
        }
        System.out.println(module + (module.getDescriptor().isAutomatic() ? " (automatic)" : ""));
    }
}
