import { BenefitChoice, type NewBenefit } from './BenefitChoice.tsx';
import { type Choice, ChooseOrAdd } from './ChooseOrAdd.tsx';
import { FormRows } from './FieldRow.tsx';
import { StatementFields, type StatementFieldsProps, type StatementValue } from './StatementFields.tsx';

export interface ProblemFieldsValue {
  readonly statement: StatementValue;
  readonly areaId: string | null;
  readonly benefitId: string | null;
}

interface ProblemFieldsProps {
  readonly value: ProblemFieldsValue;
  readonly onChange: (value: ProblemFieldsValue) => void;
  readonly errors?: StatementFieldsProps['errors'];
  readonly areas: readonly Choice[];
  readonly benefits: readonly Choice[];
  /** Both answer the id once it is saved; null when it was refused. */
  readonly addArea: (name: string) => Promise<string | null>;
  readonly addBenefit: (benefit: NewBenefit) => Promise<string | null>;
}

/** What one writes of a problem: the statement, the area, the benefit. */
export function ProblemFields(props: ProblemFieldsProps) {
  const { value, onChange, errors = {}, areas, benefits, addArea, addBenefit } = props;
  return (
    <FormRows>
      <StatementFields
        autoFocus
        value={value.statement}
        errors={errors}
        onChange={(statement) => onChange({ ...value, statement })}
      />
      <ChooseOrAdd
        label="Area"
        description="The part of the product that it belongs to"
        none="No area yet"
        choices={areas}
        value={value.areaId}
        onChange={(areaId) => onChange({ ...value, areaId })}
        onAdd={async (name) => {
          const areaId = await addArea(name);
          if (areaId !== null) onChange({ ...value, areaId });
        }}
      />
      <BenefitChoice
        benefits={benefits}
        value={value.benefitId}
        onChange={(benefitId) => onChange({ ...value, benefitId })}
        onAdd={async (benefit) => {
          const benefitId = await addBenefit(benefit);
          if (benefitId !== null) onChange({ ...value, benefitId });
          return benefitId !== null;
        }}
      />
    </FormRows>
  );
}

/** What each clause still lacks; empty when the statement is complete. */
export function missingClauses(statement: StatementValue): Partial<Record<keyof StatementValue, string>> {
  const lacks = (key: keyof StatementValue, message: string) =>
    statement[key].trim() === '' ? { [key]: message } : {};
  return {
    ...lacks('when', 'Say when it happens.'),
    ...lacks('want', 'Say what they want to do.'),
    ...lacks('soThat', 'Say what for.'),
  };
}
