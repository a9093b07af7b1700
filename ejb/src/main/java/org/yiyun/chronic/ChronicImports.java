package org.yiyun.chronic;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.yiyun.chronic.internal.RegistrationFile;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/**
 * Brings lists of registrations (备案名单导入). Each line is registered in a transaction of its own, as if a clerk had typed it in: it waits
 * to be decided on by somebody else, and what is wrong with one keeps no other from being registered.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChronicImports {
    private final ChronicService service;
    private final RecordReader reader;

    @Inject
    public ChronicImports(ChronicService service, RecordReader reader) {
        this.service = service;
        this.reader = reader;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public ChronicImports() {
        this(null, null);
    }

    /**
     * Registers the good lines of a csv or xlsx file with the columns 证件号码, 姓名, 险种, 病种代码, 首日, 最后一天, 诊断依据 and 选点机构编码.
     *
     * @param name of the file, for the trail
     * @throws BusinessException FILE_REFUSED if it is no such file, INVALID if it has no or too many lines
     */
    @Requires(Permission.CHRONIC_EDIT)
    public ChronicImport take(String name, byte[] content) {
        ChronicImport done = RegistrationFile.take(content, asked -> service.register(reader.validated(asked)));
        service.imported(name, done.rows());
        return done;
    }
}
