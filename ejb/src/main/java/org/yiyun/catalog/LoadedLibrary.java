package org.yiyun.catalog;

/**
 * What an institution has said to have loaded of a library.
 *
 * @param version the latest that it has
 * @param current number of the version published last
 */
public record LoadedLibrary(String institution, String library, int version, int current) {
    public boolean isUpToDate() {
        return version == current;
    }
}
