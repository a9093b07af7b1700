package org.yiyun.matching.engine;

/**
 * An item of a catalogue as it is written, an own one (院内目录) or a national one; what is not known is empty.
 *
 * @param id            what its list knows it by: the own code, or the national code
 * @param code          the national code; for an own item the one that the institution has noted for it
 * @param approval      approval or registration number (批准文号, 注册证号)
 * @param name          generic or registered name
 * @param otherName     trade names and aliases, with 、 between
 * @param form          dosage form (剂型)
 * @param specification strength and pack in one (规格包装): {@code 0.25g×24粒}
 * @param maker         enterprise that makes it
 */
public record ItemText(String id, String code, String approval, String name, String otherName, String form, String specification, String maker) {
    public ItemText {
        code = code.strip();
    }
}
